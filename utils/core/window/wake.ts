import type { Settings } from '../settings/settings'
import type { Instant } from '../time'
import { sessionAt } from './after'
import { stretches } from './phase'
import { nextReminder } from './reminders'
import type { WindowRecord } from './state'

/**
 * When Arbor next has something to do by itself: the next change of phase, the end of the window or of a quiet
 * while, or a reminder that was asked for. None when idle, and none on a timer.
 */
export function nextWake(record: WindowRecord, settings: Settings, now: Instant): Instant | null {
  const { state } = record
  const change =
    state.kind === 'open'
      ? stretches(state.span, settings).find(stretch => stretch.to > now)?.to
      : sessionAt(record, now)?.to
  const wakes = [change, nextReminder(record, settings, now)].filter(at => at !== undefined && at !== null)
  return wakes.length > 0 ? Math.min(...wakes) : null
}
