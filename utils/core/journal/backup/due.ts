import { addDays, addMonths, startOfDay } from 'date-fns'
import { DAY, type Duration, type Instant, MINUTE } from '../../time'
import type { BackupPlan, Every } from './plan'

type Timed = Pick<BackupPlan, 'every' | 'last' | 'triedAt'>

/** How long a try that failed is left alone, unless somebody presses: pages are opened one after the other. */
export const TRY_AGAIN: Duration = 10 * MINUTE
/** How long one may be due before it is spoken of: nobody has to open Arbor at midnight. */
const GRACE: Duration = DAY

/**
 * When the next one is due: with the first hour of its day where the person is, whatever hour the last one was made at.
 * One from a clock that was ahead counts for nothing.
 */
export function dueAt({ every, last }: Timed, now: Instant): Instant {
  return last === null || last.at > now ? now : startOfDay(next(every, last.at)).getTime()
}

function next(every: Every, at: Instant): Date {
  if (every === 'month') return addMonths(at, 1)
  return addDays(at, every === 'week' ? 7 : 1)
}

/** Whether to make one by itself now. */
export function isDue(plan: Timed, now: Instant): boolean {
  return !isJustTried(plan, now) && dueAt(plan, now) <= now
}

/** Whether to go on now with what was spoken and could not be put beside the latest one. */
export function isBehind(plan: Timed & Pick<BackupPlan, 'missing'>, now: Instant): boolean {
  return plan.missing > 0 && plan.last !== null && !isJustTried(plan, now)
}

function isJustTried({ triedAt }: Timed, now: Instant): boolean {
  return triedAt !== null && triedAt <= now && now - triedAt < TRY_AGAIN
}

/** Whether one has been due for so long that it is worth a word. */
export function isOverdue(plan: Timed, now: Instant): boolean {
  return plan.last !== null && dueAt(plan, now) + GRACE <= now
}
