import { type Duration, type Instant, MINUTE } from '../time'
import type { Span } from './state'
import type { ThingId } from './thing'

/** How long the screen of a thing says that it was done, and lets it be taken back. Then it can be done again. */
export const DONE_FOR: Duration = 10 * MINUTE

/** Whether the thing was done just now, on whatever screen. */
export function isJustDone(thing: ThingId, span: Span, now: Instant): boolean {
  return span.moments.some(({ of, at }) => of === thing && now < at + DONE_FOR)
}
