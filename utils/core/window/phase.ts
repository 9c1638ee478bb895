import { addDays, set } from 'date-fns'
import type { Settings } from '../settings/settings'
import { HOUR, type Instant, MINUTE } from '../time'
import { parseClock } from './anchor'
import type { Span } from './state'

export const PHASES = ['resting', 'landing', 'settling', 'closing'] as const

/** A stretch of the window that decides what is offered. */
export type Phase = (typeof PHASES)[number]

/** A phase with its place in time: from `from`, up to but not at `to`. */
export interface Stretch {
  readonly phase: Phase
  readonly from: Instant
  readonly to: Instant
}

const LANDING = 2 * HOUR
const SHORTEST_CLOSING = HOUR
const BEFORE_BED = 90 * MINUTE

/**
 * The phases of a window in order, without gaps, from the anchor to the end. Empty ones are left out.
 * A short window drops Settling first, then shortens Landing; Resting is never shortened, unless the person
 * said they feel settled.
 */
export function stretches(span: Span, settings: Pick<Settings, 'resting' | 'bedtime'>): readonly Stretch[] {
  const { anchor, ends } = span
  const rested = Math.min(span.settledAt ?? Infinity, anchor + settings.resting)
  const landing = Math.min(Math.max(anchor, rested), ends)
  const closing = Math.min(Math.max(landing, closingFrom(anchor, ends, settings.bedtime)), ends)
  const settling = Math.min(landing + LANDING, closing)
  const all: Stretch[] = [
    { phase: 'resting', from: anchor, to: landing },
    { phase: 'landing', from: landing, to: settling },
    { phase: 'settling', from: settling, to: closing },
    { phase: 'closing', from: closing, to: ends },
  ]
  return all.filter(stretch => stretch.from < stretch.to)
}

/** The phase at `now`, or null outside the window. */
export function phaseAt(
  span: Span,
  settings: Pick<Settings, 'resting' | 'bedtime'>,
  now: Instant,
): Phase | null {
  return stretches(span, settings).find(stretch => stretch.from <= now && now < stretch.to)?.phase ?? null
}

/** The last quarter, at least an hour; or an hour and a half before bed, if that is earlier. */
function closingFrom(anchor: Instant, ends: Instant, bedtime: string | null): Instant {
  const byLength = ends - Math.max((ends - anchor) / 4, SHORTEST_CLOSING)
  const clock = parseClock(bedtime)
  return clock ? Math.min(byLength, bedAfter(anchor, clock) - BEFORE_BED) : byLength
}

/** The first bedtime after the anchor, in the zone the person is in; the calendar knows about clock changes. */
function bedAfter(anchor: Instant, { hours, minutes }: { hours: number; minutes: number }): Instant {
  const bed = set(anchor, { hours, minutes, seconds: 0, milliseconds: 0 })
  return (bed.getTime() > anchor ? bed : addDays(bed, 1)).getTime()
}
