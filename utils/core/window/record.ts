import { assertNever } from '../assert'
import type { Duration, Instant } from '../time'
import type { Feeling } from './feeling'
import { type Happened, reduce, type WindowEvent } from './reduce'
import {
  IDLE,
  PAST_KEPT,
  type PastSpan,
  REMOVED_KEPT,
  SESSIONS_KEPT,
  type WindowRecord,
  type WindowState,
} from './state'

/** Everything that can happen to the record: to its window, or to what is kept around it. */
export type RecordEvent =
  | WindowEvent
  | { readonly type: 'feel'; readonly is: Feeling }
  | { readonly type: 'begin-session'; readonly length: Duration }
  | { readonly type: 'end-session' }
  | { readonly type: 'remove-past'; readonly id: Instant }
  | { readonly type: 'restore-past'; readonly id: Instant }
  /** Other reminders were asked for: those before now are let go. */
  | { readonly type: 'reminders-chosen' }

/** A clock set back by less than this is ordinary correction. */
const CLOCK_SLACK: Duration = 2 * 60_000

/**
 * One event applied to the stored record. A clock that was set back moves an open window back with it, so
 * that it never lasts longer than chosen; a clock set forward counts as time passed. History is folded into
 * the same record rather than queued beside it: one write, and no crash can lose or double it.
 */
export function advance(before: WindowRecord, event: RecordEvent, now: Instant): WindowRecord {
  const record = now < before.seen - CLOCK_SLACK ? shifted(before, now - before.seen) : before
  const { state, happened } = reduce(record.state, isAround(event) ? { type: 'woke' } : event, now)
  const past = happened.reduce(remember, withoutExpired(record.past, now))
  // A window begun late does not start with what it would have said before.
  const begins = event.type === 'begin' && state.kind === 'open' && state.span.id === now
  const told = begins ? now : record.told
  const settled = { ...record, state, past, told, seen: now }
  return isAround(event) ? around(settled, event, now) : settled
}

type AroundEvent = Exclude<RecordEvent, WindowEvent>

const AROUND: readonly RecordEvent['type'][] = [
  'feel',
  'begin-session',
  'end-session',
  'remove-past',
  'restore-past',
  'reminders-chosen',
]

function isAround(event: RecordEvent): event is AroundEvent {
  return AROUND.includes(event.type)
}

function around(record: WindowRecord, event: AroundEvent, now: Instant): WindowRecord {
  switch (event.type) {
    case 'feel':
      return { ...record, felt: { is: event.is, at: now } }
    case 'begin-session': {
      const sessions = [...record.sessions, { from: now, to: now + event.length }]
      return { ...record, sessions: sessions.slice(-SESSIONS_KEPT) }
    }
    case 'end-session': {
      const ended = record.sessions.map(one => (one.from <= now && now < one.to ? { ...one, to: now } : one))
      return { ...record, sessions: ended }
    }
    case 'remove-past':
      return removed(record, event.id, now)
    case 'restore-past':
      return restored(record, event.id)
    case 'reminders-chosen':
      return { ...record, told: now }
    default:
      return assertNever(event)
  }
}

/** Takes a window out of those past. The one that just ended is no longer shown either. */
function removed(record: WindowRecord, id: Instant, now: Instant): WindowRecord {
  const { state } = record
  return {
    ...record,
    past: record.past.map(span =>
      span.id === id && span.removedAt === null ? { ...span, removedAt: now } : span,
    ),
    state: state.kind === 'closed' && state.span.id === id ? IDLE : state,
  }
}

/** Puts it back; it is shown again when no later window came since. */
function restored(record: WindowRecord, id: Instant): WindowRecord {
  const past = record.past.map(span => (span.id === id ? { ...span, removedAt: null } : span))
  const back = past.find(span => span.id === id)
  const latest = back !== undefined && past.at(-1) === back && record.state.kind === 'idle'
  return { ...record, past, state: latest ? { kind: 'closed', span: back } : record.state }
}

function withoutExpired(past: readonly PastSpan[], now: Instant): readonly PastSpan[] {
  const expired = (span: PastSpan) => span.removedAt !== null && span.removedAt + REMOVED_KEPT < now
  return past.some(expired) ? past.filter(span => !expired(span)) : past
}

function remember(past: readonly PastSpan[], what: Happened): readonly PastSpan[] {
  switch (what.type) {
    case 'ended':
      return [...past.filter(span => span.id !== what.span.id), what.span].slice(-PAST_KEPT)
    case 'reopened':
      return past.filter(span => span.id !== what.id)
    default:
      return assertNever(what)
  }
}

/** The record as a clock that was set back by `-by` would have written it. */
function shifted(record: WindowRecord, by: Duration): WindowRecord {
  return {
    ...record,
    state: shift(record.state, by),
    felt: record.felt && { ...record.felt, at: record.felt.at + by },
    sessions: record.sessions.map(({ from, to }) => ({ from: from + by, to: to + by })),
    told: record.told + by,
  }
}

/** Things with a time stay where they are: four o'clock is four o'clock by whatever clock the person reads. */
function shift(state: WindowState, by: Duration): WindowState {
  if (state.kind !== 'open') return state
  const { span } = state
  const shiftOrNull = (at: Instant | null) => (at === null ? null : at + by)
  return {
    kind: 'open',
    span: {
      ...span,
      anchor: span.anchor + by,
      begun: span.begun + by,
      ends: span.ends + by,
      settledAt: shiftOrNull(span.settledAt),
      quietUntil: shiftOrNull(span.quietUntil),
      letterAt: shiftOrNull(span.letterAt),
      moments: span.moments.map(moment => ({ ...moment, at: moment.at + by })),
    },
  }
}
