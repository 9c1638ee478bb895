import type { Instant } from '../time'
import { newestFirst } from './days'
import type { Entry } from './entry'

/** What was written in one window, in the order it was written. */
export function notesOf(entries: readonly Entry[], window: Instant): readonly Entry[] {
  return newestFirst(
    entries.filter(entry => entry.window === window && entry.deletedAt === null),
  ).toReversed()
}
