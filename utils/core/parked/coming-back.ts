import type { Instant } from '../time'
import type { Phase } from '../window/phase'
import { type Parked, waiting } from './parked'

/**
 * What was saved and comes back now, on a calm card: when its night has passed and no window is open, or one that is
 * in Closing. The hours before that ask for nothing.
 */
export function comingBack(
  list: readonly Parked[],
  { phase, open }: { readonly phase: Phase | null; readonly open: boolean },
  now: Instant,
): readonly Parked[] {
  return open && phase !== 'closing' ? [] : waiting(list, now)
}
