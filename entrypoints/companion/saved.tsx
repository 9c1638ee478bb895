import { useState } from 'preact/hooks'
import { SavedScreen } from '@/components/window/saved-screen'
import { waiting } from '@/utils/core/parked/parked'
import { clock } from '@/utils/platform/clock'
import { keptParked } from './heard'
import type { PlaceProps } from './places'

/** What comes back today. */
export function Saved(props: PlaceProps) {
  return props.around.isKnown ? <Known {...props} /> : null
}

function Known({ around, now, home }: PlaceProps) {
  const [saved] = useState(() => waiting(around.parked, now))
  return <SavedScreen saved={saved} parked={keptParked} now={clock.now} onBack={home} />
}
