import { addDays, startOfDay } from 'date-fns'
import { DAY, type Instant } from '../time'
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

/**
 * Puts entries in order that come in parts and in no order. To sort a hundred thousand at once takes several frames;
 * those of a day are soon sorted, and days are put apart as they come.
 */
export function gatherInOrder(): {
  add(part: readonly Entry[]): void
  /** All there are, the newest first, about so many at a time. */
  stretches(most: number): Iterable<readonly Entry[]>
} {
  const days = new Map<number, Entry[]>()
  return {
    add(part) {
      for (const entry of part) {
        const day = Math.floor(entry.createdAt / DAY)
        const known = days.get(day)
        if (known) known.push(entry)
        else days.set(day, [entry])
      }
    },
    *stretches(most) {
      let stretch: Entry[] = []
      for (const day of [...days.keys()].sort((a, b) => b - a)) {
        for (const entry of newestFirst(days.get(day) ?? [])) stretch.push(entry)
        if (stretch.length < most) continue
        yield stretch
        stretch = []
      }
      yield stretch
    },
  }
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
