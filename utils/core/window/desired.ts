import { chosenPatterns } from '../nudge/chosen'
import { nudgeFrame } from '../nudge/frame'
import type { Settings } from '../settings/settings'
import type { Instant } from '../time'
import { phaseAt, type WindowPhase } from './phase'
import type { WindowRecord } from './state'
import { nextWake } from './wake'

/** How the outside should look: everything that is rebuilt from the state rather than remembered. */
export interface Desired {
  /** When the one alarm rings; null for no alarm. */
  readonly wakeAt: Instant | null
  readonly toolbar: ToolbarState
  /** Match patterns the nudge script is registered for; empty for no registration at all. */
  readonly matches: readonly string[]
}

/** What the toolbar button says: a closed bud with the name alone, or an open leaf with the phase. */
export interface ToolbarState {
  readonly icon: 'bud' | 'leaf'
  readonly phase: WindowPhase | null
  /** Whether the small dot is there. */
  readonly dot: boolean
}

/** Nudges rest in Resting, and wherever access was not given or was taken back. */
export function desired(
  record: WindowRecord,
  settings: Settings,
  granted: (pattern: string) => boolean,
  now: Instant,
): Desired {
  const { state } = record
  const phase = state.kind === 'open' ? phaseAt(state.span, settings, now) : null
  const nudging = nudgeFrame(record, settings, now)?.open ?? false
  const matches = nudging ? chosenPatterns(settings) : []
  return {
    wakeAt: nextWake(record, settings, now),
    toolbar: { icon: phase ? 'leaf' : 'bud', phase, dot: phase !== null && settings.badge },
    matches: matches.filter(granted),
  }
}
