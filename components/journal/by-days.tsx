import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import type { Day } from '@/utils/core/journal/days'
import type { EntryList } from '@/utils/core/journal/entry-list'
import { gatherNoted, notedDays, onThisDay } from '@/utils/core/journal/month'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import css from './filing.module.css'
import { inStretches } from './in-stretches'
import { MonthTable } from './month-table'

interface ByDaysProps {
  /** All that was written, by day. */
  readonly all: readonly Day[]
  /** What of it may be shown; null for all of it. */
  readonly some: EntryList | null
  /** The days that are chosen; none for all of them. */
  readonly days: readonly Instant[]
  readonly now: Instant
  readonly onDays: (days: readonly Instant[]) => void
}

/** Ways to a day: a month to choose it from, folded, and a line that leads to the same date of earlier months. */
export function ByDays({ all, some, days, now, onDays }: ByDaysProps) {
  const noted = useNoted(all, some)
  const summary = useRef<HTMLElement>(null)
  // A month has more in it to draw than all notes that can be seen.
  const [open, setOpen] = useState(false)
  const before = useMemo(() => onThisDay(noted, now), [noted, now])
  const chosen = days.length > 0
  if (noted.length < 2 && !chosen) return null
  const widen = () => {
    onDays([])
    // The line goes, and with it what had the keyboard.
    if (before.length === 0) summary.current?.focus()
  }
  return (
    <div>
      <Fold line={summary} title={t('journal.calendar')} onToggle={setOpen}>
        {open && (
          <MonthTable noted={noted} days={days} onDay={day => onDays(days.includes(day) ? [] : [day])} />
        )}
      </Fold>
      {(chosen || before.length > 0) && (
        <p class={css['then']}>
          <span role="status" class={css['soft']}>
            {chosen ? t('journal.onlyThen') : ''}
          </span>
          <Button look="quiet" onClick={chosen ? widen : () => onDays(before)}>
            {t(chosen ? 'journal.everyDay' : 'journal.onThisDay')}
          </Button>
        </p>
      )}
    </div>
  )
}

/** How long a hand has to rest before somebody looks on which days something was found, in ms: it would wait for that. */
const RESTED = 150

/**
 * The days that something was written on, the earliest first. Which of them are left by a search is known a moment
 * after what it found is there, because nobody waits for a day; until then all of them are.
 */
function useNoted(all: readonly Day[], some: EntryList | null): readonly Instant[] {
  const days = useMemo(() => notedDays(all), [all])
  const [among, setAmong] = useState<readonly Instant[] | null>(null)
  useEffect(() => {
    if (!some) return setAmong(null)
    const [life, gathering] = [new AbortController(), gatherNoted(days)]
    const resting = setTimeout(async () => {
      await inStretches(some, gathering.add, life.signal)
      if (!life.signal.aborted) setAmong(gathering.noted())
    }, RESTED)
    return () => {
      clearTimeout(resting)
      life.abort()
    }
  }, [days, some])
  return (some && among) ?? days
}
