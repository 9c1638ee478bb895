import { type Duration, HOUR, type Instant } from '../time'
import { newDay } from './night'
import type { WindowRecord } from './state'

/** A treatment in the small hours: the morning it ends in is not the day after. */
const AT_LEAST: Duration = 8 * HOUR

/** Whether a night has passed since the latest treatment. Until then movement is gentle, and in company. */
export function hasSlept({ state, past }: WindowRecord, now: Instant): boolean {
  const latest = state.kind === 'idle' ? past.at(-1) : state.span
  return !latest || now >= Math.max(newDay(latest.anchor, 1), latest.anchor + AT_LEAST)
}
