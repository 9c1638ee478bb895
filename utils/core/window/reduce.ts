import { assertNever } from '../assert'
import type { Duration, Instant } from '../time'
import {
  LONGEST_WINDOW,
  MOMENTS_KEPT,
  type Moment,
  PAST_KEPT,
  type PastSpan,
  type Span,
  type WindowRecord,
  type WindowState,
} from './state'

/** Everything that can happen to a window. `woke` is time passing. */
export type WindowEvent =
  | { readonly type: 'woke' }
  | { readonly type: 'begin'; readonly anchor: Instant; readonly length: Duration }
  | { readonly type: 'settled' }
  | { readonly type: 'moment'; readonly of: Moment['of'] }
  | { readonly type: 'pause-nudges'; readonly length: Duration }
  | { readonly type: 'resume-nudges' }
  | { readonly type: 'end' }
  | { readonly type: 'reopen' }

/** What an event led to, for whoever keeps the history. */
export type Happened =
  | { readonly type: 'ended'; readonly span: PastSpan }
  | { readonly type: 'reopened'; readonly id: Instant }

interface Step {
  readonly state: WindowState
  readonly happened: readonly Happened[]
}

/**
 * The window's state machine. First everything that was due by `now` takes effect, stamped with the time
 * it was due; then the event is applied. An event that makes no sense in the state changes nothing.
 */
export function reduce(state: WindowState, event: WindowEvent, now: Instant): Step {
  const settled = settle(state, now)
  const { state: next, happened } = apply(settled.state, event, now)
  return { state: next, happened: [...settled.happened, ...happened] }
}

function settle(state: WindowState, now: Instant): Step {
  return state.kind === 'open' && now >= state.span.ends
    ? close(state.span, state.span.ends, 'time')
    : stay(state)
}

function apply(state: WindowState, event: WindowEvent, now: Instant): Step {
  switch (event.type) {
    case 'woke':
      return stay(state)
    case 'begin':
      return begin(state, event.anchor, event.length, now)
    case 'reopen':
      return reopen(state, now)
    case 'end':
      return state.kind === 'open' ? close(state.span, now, 'person') : stay(state)
    case 'settled':
      return change(state, span => (span.settledAt === null ? { ...span, settledAt: now } : span))
    case 'moment':
      return change(state, span => ({
        ...span,
        moments: [...span.moments, { at: now, of: event.of }].slice(-MOMENTS_KEPT),
      }))
    case 'pause-nudges':
      return change(state, span => ({ ...span, quietUntil: Math.min(now + event.length, span.ends) }))
    case 'resume-nudges':
      return change(state, span => (span.quietUntil === null ? span : { ...span, quietUntil: null }))
    default:
      return assertNever(event)
  }
}

/** Two presses this close are one: a tired hand, or a worker that was slow to wake. */
const ONE_PRESS: Duration = 10_000

/** A new treatment while a window is open: the newest wins and the older is kept. */
function begin(state: WindowState, anchor: Instant, length: Duration, now: Instant): Step {
  const ends = anchor + Math.min(length, LONGEST_WINDOW)
  if (anchor > now || ends <= now) return stay(state)
  if (state.kind === 'open' && now - state.span.begun < ONE_PRESS) return stay(state)
  const span: Span = { id: now, anchor, begun: now, ends, settledAt: null, quietUntil: null, moments: [] }
  const older = state.kind === 'open' ? close(state.span, now, 'person').happened : []
  return { state: { kind: 'open', span }, happened: older }
}

/** Takes back *End this window*, while the window would still be open. */
function reopen(state: WindowState, now: Instant): Step {
  if (state.kind !== 'closed' || state.span.by !== 'person' || now >= state.span.ends) return stay(state)
  const { endedAt: _endedAt, by: _by, ...span } = state.span
  return { state: { kind: 'open', span }, happened: [{ type: 'reopened', id: span.id }] }
}

function close(span: Span, endedAt: Instant, by: PastSpan['by']): Step {
  const past: PastSpan = { ...span, endedAt, by }
  return { state: { kind: 'closed', span: past }, happened: [{ type: 'ended', span: past }] }
}

function change(state: WindowState, edit: (span: Span) => Span): Step {
  if (state.kind !== 'open') return stay(state)
  const span = edit(state.span)
  return stay(span === state.span ? state : { kind: 'open', span })
}

function stay(state: WindowState): Step {
  return { state, happened: [] }
}

/** A clock set back by less than this is ordinary correction. */
const CLOCK_SLACK: Duration = 2 * 60_000

/**
 * One event applied to the stored record. A clock that was set back moves an open window back with it, so
 * that it never lasts longer than chosen; a clock set forward counts as time passed. History is folded into
 * the same record rather than queued beside it: one write, and no crash can lose or double it.
 */
export function advance(record: WindowRecord, event: WindowEvent, now: Instant): WindowRecord {
  const jump = now < record.seen - CLOCK_SLACK ? now - record.seen : 0
  const { state, happened } = reduce(jump === 0 ? record.state : shift(record.state, jump), event, now)
  return { state, past: happened.reduce(remember, record.past), seen: now }
}

function shift(state: WindowState, by: Duration): WindowState {
  if (state.kind !== 'open') return state
  const { span } = state
  return {
    kind: 'open',
    span: {
      ...span,
      anchor: span.anchor + by,
      begun: span.begun + by,
      ends: span.ends + by,
      settledAt: span.settledAt === null ? null : span.settledAt + by,
      quietUntil: span.quietUntil === null ? null : span.quietUntil + by,
      moments: span.moments.map(moment => ({ ...moment, at: moment.at + by })),
    },
  }
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
