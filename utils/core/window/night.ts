import { addDays } from 'date-fns'
import type { Settings } from '../settings/settings'
import type { Instant } from '../time'
import { parseClock } from './anchor'
import { clockOn } from './clock-on'
import { nextAt } from './phase'

/** When the person sleeps, as far as they said. */
export type Sleep = Pick<Settings, 'bedtime' | 'rises'>

/** Bedtime for somebody who named none: only to know when to keep quiet. */
const USUAL_BED = { hours: 22, minutes: 30 }
const USUAL_RISE = { hours: 7, minutes: 0 }

/** The hour at which, to a person, a new day begins: the small hours still belong to the evening before. */
export const NEW_DAY_HOUR = 5

/** Whether `at` falls between bedtime and rising. Nothing of ours makes itself heard then. */
export function isNight(at: Instant, sleep: Sleep): boolean {
  return nextAt(riseOf(sleep), at) < nextAt(parseClock(sleep.bedtime) ?? USUAL_BED, at)
}

/** When the person rises on the day that `at` falls on, or on one some days later. */
export function riseOn(at: Instant, days: number, sleep: Sleep): Instant {
  return clockOn(addDays(newDay(at), days), riseOf(sleep))
}

/** When the day that `at` falls on began, or one some days later. */
export function newDay(at: Instant, days = 0): Instant {
  const clock = { hours: NEW_DAY_HOUR, minutes: 0 }
  const begun = clockOn(at, clock) > at ? days - 1 : days
  return clockOn(addDays(at, begun), clock)
}

function riseOf({ rises }: Sleep) {
  return parseClock(rises) ?? USUAL_RISE
}
