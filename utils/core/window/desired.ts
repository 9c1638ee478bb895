import { sitesById } from '../nudge/sites'
import type { Settings } from '../settings/settings'
import type { Instant } from '../time'
import { phaseAt } from './phase'
import type { WindowState } from './state'
import { nextWake } from './wake'

/** How the outside should look: everything that is rebuilt from the state rather than remembered. */
export interface Desired {
  /** When the one alarm rings; null for no alarm. */
  readonly wakeAt: Instant | null
  readonly icon: 'bud' | 'leaf'
  /** Match patterns the nudge script is registered for; empty for no registration at all. */
  readonly matches: readonly string[]
}

/** Nudges rest in Resting, and wherever access was not given or was taken back. */
export function desired(
  state: WindowState,
  settings: Settings,
  granted: (pattern: string) => boolean,
  now: Instant,
): Desired {
  const phase = state.kind === 'open' ? phaseAt(state.span, settings, now) : null
  const nudging = phase !== null && phase !== 'resting'
  const matches = nudging ? sitesById(settings.sites).flatMap(site => site.matches) : []
  return {
    wakeAt: nextWake(state, settings, now),
    icon: phase ? 'leaf' : 'bud',
    matches: matches.filter(granted),
  }
}
