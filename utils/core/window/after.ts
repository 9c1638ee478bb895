import type { Settings } from '../settings/settings'
import { type Duration, type Instant, MINUTE } from '../time'
import { clockOn } from './clock-on'
import { newDay } from './night'
import type { Stretch } from './phase'
import type { PastSpan, Session, WindowRecord } from './state'

/** How long one quiet while on a day after lasts at most. */
export const SESSION: Duration = 20 * MINUTE
/** How many of them a day offers. */
export const SESSIONS_A_DAY = 2
/** The last of the days after; the day of the treatment is day 0. */
const LAST_DAY = 4
/** The hour at which the morning after is over. */
const NOON_HOUR = 14

type After = Stretch<'morning' | 'days'>

/**
 * What follows a window: the morning after its night, once; and, for someone who wants them, the days after, up to
 * the end of the fourth. A window that outlasts the first morning has its morning after on the day that follows.
 */
export function stretchesAfter(span: PastSpan, settings: Pick<Settings, 'daysAfter'>): readonly After[] {
  const morning = morningAfter(span)
  if (!morning) return []
  const days: After = { phase: 'days', from: morning.to, to: newDay(span.anchor, LAST_DAY + 1) }
  return settings.daysAfter && days.from < days.to ? [morning, days] : [morning]
}

/** The morning after a window that ends or ended then. */
export function morningAfter(span: Pick<PastSpan, 'anchor' | 'endedAt'>): After | null {
  return [1, 2].map(day => morningOf(span, day)).find(({ from, to }) => from < to) ?? null
}

/** Where in the time after the latest window we are; null before the morning, and when it is all past. */
export function afterAt(
  record: WindowRecord,
  settings: Pick<Settings, 'daysAfter'>,
  now: Instant,
): After | null {
  if (record.state.kind !== 'closed') return null
  return stretchesAfter(record.state.span, settings).find(({ from, to }) => from <= now && now < to) ?? null
}

/** The quiet while that is going on, or null. */
export function sessionAt(record: WindowRecord, now: Instant): Session | null {
  if (record.state.kind !== 'closed') return null
  return record.sessions.find(({ from, to }) => from <= now && now < to) ?? null
}

/** Whether a quiet while could begin: on a day after, none going on, and not two of them on this day already. */
export function canBeginSession(
  record: WindowRecord,
  settings: Pick<Settings, 'daysAfter'>,
  now: Instant,
): boolean {
  const today = record.sessions.filter(({ from }) => newDay(from) === newDay(now))
  return (
    settings.daysAfter &&
    afterAt(record, settings, now) !== null &&
    sessionAt(record, now) === null &&
    today.length < SESSIONS_A_DAY
  )
}

function morningOf({ anchor, endedAt }: Pick<PastSpan, 'anchor' | 'endedAt'>, day: number): After {
  const began = newDay(anchor, day)
  const noon = clockOn(began, { hours: NOON_HOUR, minutes: 0 })
  return { phase: 'morning', from: Math.max(began, endedAt), to: noon }
}
