import { asNumber, asOneOf, asRecord } from '../parse'
import { LENGTHS } from '../settings/settings'
import type { Duration, Instant } from '../time'
import { parseClock } from './anchor'
import { nextAt } from './phase'
import { LONGEST_WINDOW } from './state'

/** How long a window is to be: a length from its anchor, or up to a time on the clock. */
export type Until = { readonly length: Duration } | { readonly clock: string }

/** Reads an answer that crossed a border. */
export function parseUntil(raw: unknown): Until | null {
  const record = asRecord(raw)
  const length = asOneOf<Duration>(asNumber(record?.['length']), LENGTHS)
  if (length !== null) return { length }
  const clock = record?.['clock']
  return typeof clock === 'string' && parseClock(clock) ? { clock } : null
}

/**
 * When such a window ends. A clock time means its next occurrence after `now`; no window is longer than a day
 * from its anchor.
 */
export function endOf(until: Until, anchor: Instant, now: Instant): Instant {
  const clock = 'clock' in until ? parseClock(until.clock) : null
  const wished = clock ? nextAt(clock, now) : anchor + ('length' in until ? until.length : 0)
  return Math.min(wished, anchor + LONGEST_WINDOW)
}
