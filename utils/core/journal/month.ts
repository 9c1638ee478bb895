import { getMonth, getYear, startOfDay } from 'date-fns'
import { DAY, type Instant } from '../time'
import type { Day } from './days'
import type { Entry } from './entry'
import type { Weekday } from './weekday'

/** A day as a calendar shows it. */
export interface MonthDay {
  /** What stands on the calendar, from 1. */
  readonly date: number
  /** Its first instant, in the zone the person is in. */
  readonly start: Instant
  /** Whether something was begun on it. */
  readonly noted: boolean
}

/** Seven days, the first day of the week first; null for those of another month. */
export type Week = readonly (MonthDay | null)[]

/** The first instants of days, the latest of which comes first: the earliest first. */
export function notedDays(days: readonly Day[]): readonly Instant[] {
  return days.map(({ start }) => start).toReversed()
}

/** Those of some days, the earliest first, on which entries were begun that are met in stretches; each was on one. */
export function gatherNoted(days: readonly Instant[]): {
  add(stretch: readonly Entry[]): void
  noted(): readonly Instant[]
} {
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  /** By how many times 24 hours after the first, the last of the days that had begun by then. */
  const begun = new Uint32Array(Math.floor((last - first) / DAY) + 3)
  for (const [at, day] of days.entries()) begun[Math.ceil((day - first) / DAY)] = at
  for (let at = 1; at < begun.length; at += 1)
    begun[at] = Math.max(begun[at] as number, begun[at - 1] as number)
  const has = new Uint8Array(days.length)
  return {
    add(stretch) {
      for (const { createdAt } of stretch) {
        let at = begun[Math.min(begun.length - 1, Math.floor((createdAt - first) / DAY))] ?? 0
        while (createdAt >= (days[at + 1] ?? Number.POSITIVE_INFINITY)) at += 1
        has[at] = 1
      }
    },
    noted: () => days.filter((_, at) => has[at]),
  }
}

/** The weeks of the month that `at` falls in. */
export function weeksOf(at: Instant, noted: readonly Instant[], first: Weekday): readonly Week[] {
  const month = getMonth(at)
  const year = getYear(at)
  const known = new Set(noted)
  const startOf = (date: number) => new Date(year, month, date).getTime()
  // What stands on a calendar is the same everywhere; a zone may have left out a month's first or last day.
  const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() - (first % 7) + 7) % 7
  const days = Array.from(
    { length: new Date(Date.UTC(year, month + 1, 0)).getUTCDate() },
    (_, passed): MonthDay => {
      const date = passed + 1
      const start = startOf(date)
      // A day that was left out begins where the next one does, and nothing was begun on it.
      return { date, start, noted: known.has(start) && start < startOf(date + 1) }
    },
  )
  const cells = [...Array<null>(before).fill(null), ...days]
  const weeks = Math.ceil(cells.length / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  )
}

/** The days of earlier months and years that have today's date, the latest first. */
export function onThisDay(noted: readonly Instant[], now: Instant): readonly Instant[] {
  const today = startOfDay(now)
  return noted
    .filter(day => day < today.getTime() && new Date(day).getDate() === today.getDate())
    .toReversed()
}
