import { addDays, startOfDay, startOfMonth } from 'date-fns'
import type { Instant } from '../time'

/** A way from one day to another on a calendar. */
export type Step =
  | 'before'
  | 'after'
  | 'above'
  | 'below'
  | 'monthBefore'
  | 'monthAfter'
  | 'monthStart'
  | 'monthEnd'

/**
 * The day one comes to among those that something was written on, the earliest first; the others are stepped over.
 * Null where there is none that way.
 */
export function stepped(noted: readonly Instant[], from: Instant, step: Step): Instant | null {
  const month = startOfMonth(from).getTime()
  const next = startOfMonth(addDays(month, 32)).getTime()
  const last = (fits: (day: Instant) => boolean) => noted.findLast(fits) ?? null
  const first = (fits: (day: Instant) => boolean) => noted.find(fits) ?? null
  switch (step) {
    case 'before':
      return last(day => day < from)
    case 'after':
      return first(day => day > from)
    case 'above':
      return last(day => day <= daysFrom(from, -7))
    case 'below':
      return first(day => day >= daysFrom(from, 7))
    case 'monthBefore':
      return last(day => day < month)
    case 'monthAfter':
      return first(day => day >= next)
    case 'monthStart':
      return first(day => day >= month)
    case 'monthEnd':
      return last(day => day < next)
  }
}

/** The day a calendar opens on: the one asked for, or the nearest before it that has something, or the first. */
export function opensOn(noted: readonly Instant[], wished: Instant): Instant | null {
  return noted.findLast(day => day <= wished) ?? noted[0] ?? null
}

const daysFrom = (day: Instant, days: number) => startOfDay(addDays(day, days)).getTime()
