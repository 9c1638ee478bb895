import { isSameDay } from 'date-fns'
import type { Instant } from '../time'
import type { Entry } from './entry'

/**
 * Whether *Write*, when it opens, goes on with this open entry: in a window only with one that was begun in it,
 * outside with one touched on the same local day. Every other stays open, and is found among the earlier notes.
 */
export function goesOn(entry: Entry, spanId: Instant | null, now: Instant): boolean {
  return spanId === null ? isSameDay(entry.updatedAt, now) : entry.window === spanId
}
