import { subDays } from 'date-fns'
import { asNumber, asOneOf, asRecord } from '../parse'
import { type Duration, HOUR, type Instant, MINUTE } from '../time'
import { clockOn } from './clock-on'

/** When the person says it ended: a while ago, or at a time on the clock. */
export type Ended = { readonly ago: Duration } | { readonly clock: string }

/** The offered answers to *When did it end?* besides another time. */
export const AGO = { now: 0, one: HOUR, two: 2 * HOUR } as const satisfies Record<string, Duration>

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/

/** How far ahead of the clock "about half past" may lie. */
const ABOUT: Duration = 30 * MINUTE

/** A time of day as clocks say it, 24 hours. */
export interface Clock {
  readonly hours: number
  readonly minutes: number
}

/** Hours and minutes of `HH:MM` (24 hours), or null. */
export function parseClock(raw: unknown): Clock | null {
  const match = typeof raw === 'string' ? CLOCK.exec(raw) : null
  return match ? { hours: Number(match[1]), minutes: Number(match[2]) } : null
}

/** Reads an answer that crossed a border. */
export function parseEnded(raw: unknown): Ended | null {
  const record = asRecord(raw)
  if (!record) return null
  const ago = asOneOf<Duration>(asNumber(record['ago']), Object.values(AGO))
  if (ago !== null) return { ago }
  const clock = record['clock']
  return typeof clock === 'string' && parseClock(clock) ? { clock } : null
}

/**
 * The instant the window counts from. A clock time means its latest occurrence: 23:50 said at 00:10
 * is yesterday's. One that is a little ahead was rounded by a person, and means now.
 */
export function anchorOf(ended: Ended, now: Instant): Instant {
  if ('ago' in ended) return now - ended.ago
  const clock = parseClock(ended.clock) ?? { hours: 0, minutes: 0 }
  const today = clockOn(now, clock)
  return today > now + ABOUT ? clockOn(subDays(now, 1), clock) : Math.min(today, now)
}
