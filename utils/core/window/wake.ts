import type { Settings } from '../settings/settings'
import type { Instant } from '../time'
import { stretches } from './phase'
import type { WindowState } from './state'

/** When Arbor next has something to do by itself: the next change of phase, or the end. None when idle. */
export function nextWake(state: WindowState, settings: Settings, now: Instant): Instant | null {
  if (state.kind !== 'open') return null
  return stretches(state.span, settings).find(stretch => stretch.to > now)?.to ?? null
}
