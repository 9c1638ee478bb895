import { asOneOf } from '../parse'
import type { Settings } from '../settings/settings'
import { type Duration, HOUR, type Instant, MINUTE } from '../time'
import { stretchesAfter } from './after'
import { isNight, riseOn } from './night'
import { stretches } from './phase'
import type { PastSpan, Span, WindowRecord } from './state'

export const REMINDER_KINDS = ['water', 'food', 'timed', 'windDown', 'readBack'] as const

/** What someone can ask to be reminded of. */
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** One reminder. Its key is the same however often it is worked out, so that giving it twice shows it once. */
export interface Reminder {
  readonly key: string
  readonly kind: ReminderKind
  readonly at: Instant
}

/** What a reminder with this key is about; null for a key that is none. */
export function kindOfReminder(key: string): ReminderKind | null {
  return asOneOf(key.split(' ')[1], REMINDER_KINDS)
}

type Asked = Pick<Settings, 'remind' | 'resting' | 'bedtime' | 'rises' | 'daysAfter'>

const WATER_AFTER = 30 * MINUTE
const WATER_EVERY = 2 * HOUR
const FOOD_AFTER = HOUR
const FOOD_EVERY = 4 * HOUR
/** After rising, before the morning's read-back is mentioned. */
const READ_BACK_AFTER = HOUR
/** A reminder that is later than this is let go: the computer slept, and its moment is over. */
const FRESH_FOR: Duration = 20 * MINUTE

/** Those that are to be given at `now`: due since the last ones were, and not too late. */
export function dueReminders(record: WindowRecord, asked: Asked, now: Instant): readonly Reminder[] {
  return remindersOf(record, asked).filter(({ at }) => at > record.told && at <= now && now - at <= FRESH_FOR)
}

/** When the next one is due after `now`; null when none is. */
export function nextReminder(record: WindowRecord, asked: Asked, now: Instant): Instant | null {
  const ahead = remindersOf(record, asked).filter(({ at }) => at > now && at > record.told)
  return ahead.length > 0 ? Math.min(...ahead.map(({ at }) => at)) : null
}

/** All reminders of the latest window and of the morning after it; none in Resting, none at night. */
function remindersOf({ state }: WindowRecord, asked: Asked): readonly Reminder[] {
  if (asked.remind.length === 0 || state.kind === 'idle') return []
  const all = state.kind === 'open' ? within(state.span, asked) : afterwards(state.span, asked)
  return all.filter(({ kind, at }) => asked.remind.includes(kind) && !isNight(at, asked))
}

function within(span: Span, asked: Asked): readonly Reminder[] {
  const phases = stretches(span, asked)
  const restedAt = phases.find(({ phase }) => phase !== 'resting')?.from ?? span.ends
  const closing = phases.find(({ phase }) => phase === 'closing')
  const calm = closing?.from ?? span.ends
  return [
    ...every(span, 'water', restedAt + WATER_AFTER, WATER_EVERY, calm),
    ...every(span, 'food', restedAt + FOOD_AFTER, FOOD_EVERY, calm),
    ...span.timed
      .filter(({ at }) => at >= restedAt && at < span.ends)
      .map(({ thing, at }): Reminder => ({ key: `${span.id} timed ${thing} ${at}`, kind: 'timed', at })),
    ...(closing && closing.from > restedAt
      ? [{ key: `${span.id} windDown`, kind: 'windDown', at: closing.from } as const]
      : []),
  ]
}

function afterwards(span: PastSpan, asked: Asked): readonly Reminder[] {
  const morning = stretchesAfter(span, asked).find(({ phase }) => phase === 'morning')
  if (!morning) return []
  const at = Math.max(riseOn(morning.from, 0, asked) + READ_BACK_AFTER, morning.from)
  return at < morning.to ? [{ key: `${span.id} readBack`, kind: 'readBack', at }] : []
}

function every(
  span: Span,
  kind: ReminderKind,
  from: Instant,
  step: Duration,
  to: Instant,
): readonly Reminder[] {
  const count = Math.max(0, Math.ceil((to - from) / step))
  return Array.from({ length: count }, (_, n) => ({
    key: `${span.id} ${kind} ${n}`,
    kind,
    at: from + n * step,
  }))
}
