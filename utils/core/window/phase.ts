import { addDays } from 'date-fns'
import type { Settings } from '../settings/settings'
import { HOUR, type Instant, MINUTE } from '../time'
import { type Clock, parseClock } from './anchor'
import { clockOn } from './clock-on'
import type { Span } from './state'

export const WINDOW_PHASES = ['resting', 'landing', 'settling', 'closing'] as const

/** A stretch of an open window that decides what is offered. */
export type WindowPhase = (typeof WINDOW_PHASES)[number]

/** A phase of the window, or of the time after it (`after.ts`). */
export type Phase = WindowPhase | 'morning' | 'days'

/** A phase with its place in time: from `from`, up to but not at `to`. */
export interface Stretch<P extends Phase = Phase> {
  readonly phase: P
  readonly from: Instant
  readonly to: Instant
}

/** What of the settings shapes a window. */
export type Shape = Pick<Settings, 'resting' | 'bedtime'>

const LANDING = 2 * HOUR
const SHORTEST_CLOSING = HOUR
const BEFORE_BED = 90 * MINUTE

/**
 * The phases of a window in order, without gaps, from the anchor to the end. Empty ones are left out.
 * A short window drops Settling first, then shortens Landing; Resting is never shortened, unless the person
 * said they feel settled.
 */
export function stretches(span: Span, settings: Shape): readonly Stretch<WindowPhase>[] {
  const { anchor, ends } = span
  const rested = Math.min(span.settledAt ?? Infinity, anchor + settings.resting)
  const landing = Math.min(Math.max(anchor, rested), ends)
  const closing = Math.min(Math.max(landing, closingFrom(anchor, ends, settings.bedtime)), ends)
  const settling = Math.min(landing + LANDING, closing)
  const all: Stretch<WindowPhase>[] = [
    { phase: 'resting', from: anchor, to: landing },
    { phase: 'landing', from: landing, to: settling },
    { phase: 'settling', from: settling, to: closing },
    { phase: 'closing', from: closing, to: ends },
  ]
  return all.filter(stretch => stretch.from < stretch.to)
}

/** The stretch of the window at `now`, or null outside it. */
export function stretchAt(span: Span, settings: Shape, now: Instant): Stretch<WindowPhase> | null {
  return stretches(span, settings).find(({ from, to }) => from <= now && now < to) ?? null
}

/** The phase at `now`, or null outside the window. */
export function phaseAt(span: Span, settings: Shape, now: Instant): WindowPhase | null {
  return stretchAt(span, settings, now)?.phase ?? null
}

/** The last quarter, at least an hour; or an hour and a half before bed, if that is earlier. */
function closingFrom(anchor: Instant, ends: Instant, bedtime: string | null): Instant {
  const byLength = ends - Math.max((ends - anchor) / 4, SHORTEST_CLOSING)
  const clock = parseClock(bedtime)
  return clock ? Math.min(byLength, nextAt(clock, anchor) - BEFORE_BED) : byLength
}

/** The first time after `from` that the clock on the wall says this; the calendar knows about clock changes. */
export function nextAt(clock: Clock, from: Instant): Instant {
  const today = clockOn(from, clock)
  // Tomorrow's is looked up anew: where today's fell into an hour left out, a day after it is an hour late.
  return today > from ? today : clockOn(addDays(from, 1), clock)
}
