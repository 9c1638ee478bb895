import { Button } from '@/components/ui/button'
import { DayBeforeCard } from '@/components/window/day-before-card'
import { TodayCard } from '@/components/window/today-card'
import type { Showing } from '@/utils/core/letter/showing'
import { comingBack } from '@/utils/core/parked/coming-back'
import type { Instant } from '@/utils/core/time'
import { tomorrows } from '@/utils/core/treatments/treatment'
import type { View } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import type { PlaceName } from './places'
import type { Around } from './use-around'

interface TodayProps {
  readonly around: Around
  readonly shown: View
  readonly letter: Showing
  readonly now: Instant
  readonly go: (place: PlaceName) => void
  /** Shows where the note from before is written. */
  readonly onLetter: () => void
}

/** What the first screen has today only. */
export function Today({ around, shown, letter, now, go, onLetter }: TodayProps) {
  const open = shown.span !== null
  const back = comingBack(around.parked, { phase: shown.phase, open }, now)
  return (
    <>
      {!open && tomorrows(around.treatments, now) && <DayBeforeCard onLetter={onLetter} />}
      {back.length > 0 && <TodayCard onOpen={() => go('saved')} />}
      {around.locked && (
        <Button look="quiet" onClick={() => go('opening')}>
          {t('lock.way')}
        </Button>
      )}
      {letter === 'way' && (
        <Button look="quiet" onClick={() => go('letter')}>
          {t('fromBefore.again')}
        </Button>
      )}
    </>
  )
}
