import { TomorrowScreen } from '@/components/window/tomorrow-screen'
import { clock } from '@/utils/platform/clock'
import { newId } from '@/utils/platform/id'
import { keptParked } from './heard'
import type { PlaceProps } from './places'
import { useFrontPage } from './use-front-page'

/** *Save for tomorrow*, with the page that is in front of the person. */
export function Tomorrow({ back }: PlaceProps) {
  const page = useFrontPage()
  return <TomorrowScreen page={page} parked={keptParked} now={clock.now} newId={newId} onBack={back} />
}
