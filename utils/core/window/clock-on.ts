import { startOfDay } from 'date-fns'
import type { Instant } from '../time'
import type { Clock } from './anchor'

/**
 * When the clock on the wall shows this on the day that `at` falls on. In an hour that is left out that is as much
 * later. All of it is set at once: set one after the other, the minutes that `at` happens to have can fall into such
 * an hour on the way, and everything moves on.
 */
export function clockOn(at: Instant | Date, { hours, minutes }: Clock): Instant {
  return startOfDay(at).setHours(hours, minutes, 0, 0)
}
