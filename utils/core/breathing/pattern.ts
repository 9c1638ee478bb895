import { type Duration, MINUTE, SECOND } from '../time'

/** A rhythm: a breath in, then a breath out. There is no place for a hold, and so nobody can add one. */
export interface Pattern {
  readonly in: Duration
  readonly out: Duration
}

/** Six breaths a minute, the way out longer than the way in. */
export const SOFT_LONG_EXHALE: Pattern = { in: 4 * SECOND, out: 6 * SECOND }

/** How long the pace may go on; `UNTIL_STOPPED` goes on until the person ends it. */
export const UNTIL_STOPPED: Duration = Infinity
export const SITTINGS: readonly Duration[] = [MINUTE, 3 * MINUTE, 5 * MINUTE, UNTIL_STOPPED]
export const DEFAULT_SITTING: Duration = 3 * MINUTE
