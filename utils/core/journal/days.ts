import { addDays, startOfDay } from 'date-fns'
import type { Instant } from '../time'
import type { Entry } from './entry'

/** The entries of one local day. */
export interface Day {
  /** Its first instant, in the zone the person is in. */
  readonly start: Instant
  readonly entries: readonly Entry[]
}

/** Compares two entries for a list: the latest begun comes first, and of two begun at once every window has the same. */
export function inListOrder(a: Entry, b: Entry): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1)
}

/** Entries in the order of a list. */
export function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(inListOrder)
}

/** Removed entries, the last removed first. */
export function lastRemovedFirst(entries: readonly Entry[]): readonly Entry[] {
  return newestFirst(entries).toSorted((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))
}

/** Entries that are in order, gathered by the day they were begun on. */
export function byDay(entries: readonly Entry[]): readonly Day[] {
  const { days, add } = gatherDays()
  for (const entry of entries) add(entry)
  return days
}

/** The same for whoever meets the entries one by one. */
export function gatherDays(): { readonly days: readonly Day[]; add(entry: Entry): void } {
  const startOf = dayStarts()
  const days: { start: Instant; entries: Entry[] }[] = []
  return {
    days,
    add(entry) {
      const start = startOf(entry.createdAt)
      const day = days.at(-1)
      if (day?.start === start) day.entries.push(entry)
      else days.push({ start, entries: [entry] })
    },
  }
}

/** The first instant of the local day of each of many instants. The calendar is asked once where they are in order. */
function dayStarts(): (at: Instant) => Instant {
  let [start, next] = [0, 0]
  return at => {
    if (at >= start && at < next) return start
    start = startOfDay(at).getTime()
    next = startOfDay(addDays(start, 1)).getTime()
    return start
  }
}
