import { assertNever } from '../assert'
import type { Duration, Instant } from '../time'
import {
  LONGEST_WINDOW,
  MOMENTS_KEPT,
  type PastSpan,
  type Route,
  type Span,
  TIMED_KEPT,
  type WindowState,
} from './state'
import type { ThingId } from './thing'

/** Everything that can happen to a window. `woke` is time passing. */
export type WindowEvent =
  | { readonly type: 'woke' }
  | { readonly type: 'begin'; readonly anchor: Instant; readonly ends: Instant; readonly route: Route | null }
  /** The treatment ended at another time than was said; the window keeps its length. */
  | { readonly type: 'correct'; readonly anchor: Instant }
  /** The window is to end at another time: longer or shorter. */
  | { readonly type: 'until'; readonly ends: Instant }
  | { readonly type: 'settled' }
  | { readonly type: 'letter-seen' }
  | { readonly type: 'moment'; readonly of: ThingId }
  /** Takes back the latest moment of a thing. */
  | { readonly type: 'unmoment'; readonly of: ThingId }
  /** Puts a time to a thing, or takes it away with null. */
  | { readonly type: 'time'; readonly thing: ThingId; readonly at: Instant | null }
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
      return begin(state, event, now)
    case 'correct':
      return change(state, span => moved(span, event.anchor, event.anchor + span.ends - span.anchor, now))
    case 'until':
      return change(state, span => moved(span, span.anchor, event.ends, now))
    case 'reopen':
      return reopen(state, now)
    case 'end':
      return state.kind === 'open' ? close(state.span, now, 'person') : stay(state)
    case 'settled':
      return change(state, span => (span.settledAt === null ? { ...span, settledAt: now } : span))
    case 'letter-seen':
      return change(state, span => (span.letterAt === null ? { ...span, letterAt: now } : span))
    case 'moment':
      return change(state, span => ({
        ...span,
        moments: [...span.moments, { at: now, of: event.of }].slice(-MOMENTS_KEPT),
      }))
    case 'unmoment':
      return change(state, span => withoutLatest(span, event.of))
    case 'time':
      return change(state, span => timed(span, event.thing, event.at))
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
function begin(state: WindowState, event: WindowEvent & { type: 'begin' }, now: Instant): Step {
  const { anchor, route } = event
  const ends = Math.min(event.ends, anchor + LONGEST_WINDOW)
  if (anchor > now || ends <= now) return stay(state)
  if (state.kind === 'open' && now - state.span.begun < ONE_PRESS) return stay(state)
  const span: Span = {
    id: now,
    anchor,
    begun: now,
    ends,
    route,
    settledAt: null,
    quietUntil: null,
    letterAt: null,
    moments: [],
    timed: [],
  }
  const older = state.kind === 'open' ? close(state.span, now, 'person').happened : []
  return { state: { kind: 'open', span }, happened: older }
}

/** The window from another anchor or to another end; as it was when it would be over, or not begun yet. */
function moved(span: Span, anchor: Instant, wished: Instant, now: Instant): Span {
  const ends = Math.min(wished, anchor + LONGEST_WINDOW)
  if (anchor > now || ends <= now || (anchor === span.anchor && ends === span.ends)) return span
  const quietUntil = span.quietUntil === null ? null : Math.min(span.quietUntil, ends)
  return { ...span, anchor, ends, quietUntil }
}

function withoutLatest(span: Span, of: ThingId): Span {
  const last = span.moments.findLastIndex(moment => moment.of === of)
  return last < 0 ? span : { ...span, moments: span.moments.filter((_, index) => index !== last) }
}

function timed(span: Span, thing: ThingId, at: Instant | null): Span {
  const others = span.timed.filter(one => one.thing !== thing)
  if (at === null) return others.length === span.timed.length ? span : { ...span, timed: others }
  return { ...span, timed: [...others, { thing, at }].slice(-TIMED_KEPT) }
}

/** Takes back *End this window*, while the window would still be open. */
function reopen(state: WindowState, now: Instant): Step {
  if (state.kind !== 'closed' || state.span.by !== 'person' || now >= state.span.ends) return stay(state)
  const { endedAt: _endedAt, by: _by, removedAt: _removedAt, ...span } = state.span
  return { state: { kind: 'open', span }, happened: [{ type: 'reopened', id: span.id }] }
}

function close(span: Span, endedAt: Instant, by: PastSpan['by']): Step {
  const past: PastSpan = { ...span, endedAt, by, removedAt: null }
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
