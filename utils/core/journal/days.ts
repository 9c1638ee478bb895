import { startOfDay } from 'date-fns'
import type { Instant } from '../time'
import type { Entry } from './entry'

/** The entries of one local day. */
export interface Day {
  /** Its first instant, in the zone the person is in. */
  readonly start: Instant
  readonly entries: readonly Entry[]
}

/** Latest begun first; the id decides between equals, so that every window shows the same order. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
}

/** Removed entries, the last removed first. */
export function lastRemovedFirst(entries: readonly Entry[]): readonly Entry[] {
  return newestFirst(entries).toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))
}

/** Entries that are in order, gathered by the day they were begun on. */
export function byDay(entries: readonly Entry[]): readonly Day[] {
  const days = Map.groupBy(entries, entry => startOfDay(entry.createdAt).getTime())
  return [...days].map(([start, entries]) => ({ start, entries }))
}
