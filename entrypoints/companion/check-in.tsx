import { CheckInScreen } from '@/components/window/check-in-screen'
import { clock } from '@/utils/platform/clock'
import { newId } from '@/utils/platform/id'
import { checkIns } from '@/utils/platform/kept-db'
import type { PlaceProps } from './places'

/** The small check-in, on the real records. */
export function CheckIn({ shown, back }: PlaceProps) {
  const morning = shown.phase === 'morning'
  return <CheckInScreen morning={morning} checkIns={checkIns} now={clock.now} newId={newId} onBack={back} />
}
