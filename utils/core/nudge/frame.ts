import type { Settings } from '../settings/settings'
import type { Instant } from '../time'
import { sessionAt } from '../window/after'
import { phaseAt, stretches } from '../window/phase'
import type { WindowRecord } from '../window/state'
import type { NudgePhase } from './sentences'

/** The stretch of time in which cards belong together: an open window, or a quiet while on a day after. */
export interface NudgeFrame {
  /** Which one: cards shown in it carry this. */
  readonly id: Instant
  readonly ends: Instant
  /** No card before this; Infinity when the window has nothing after Resting. */
  readonly from: Instant
  /** No card before this either, because the person said so; null when they did not. */
  readonly quietUntil: Instant | null
  /** Whether cards are possible now, as far as phases decide. */
  readonly open: boolean
  /** What a card's words go by. */
  readonly phase: NudgePhase
}

/** The frame at `now`; null when no card can come because no window is open, or none is wanted. */
export function nudgeFrame(record: WindowRecord, settings: Settings, now: Instant): NudgeFrame | null {
  if (!settings.nudges) return null
  const { state } = record
  if (state.kind === 'open' && now < state.span.ends) {
    const { id, ends, quietUntil } = state.span
    const phase = phaseAt(state.span, settings, now)
    const from = stretches(state.span, settings).find(one => one.phase !== 'resting')?.from ?? Infinity
    const resting = phase === null || phase === 'resting'
    return { id, ends, from, quietUntil, open: !resting, phase: resting ? 'landing' : phase }
  }
  const session = settings.daysAfter && settings.nudgesAfter ? sessionAt(record, now) : null
  if (!session) return null
  return {
    id: session.from,
    ends: session.to,
    from: session.from,
    quietUntil: null,
    open: true,
    phase: 'settling',
  }
}
