import { DAY, type Instant } from '../time'
import { inListOrder, lastRemovedFirst } from './days'
import { type Entry, isExpired } from './entry'

/** What a list of the journal shows. */
export interface Listing {
  /** Entries that were not removed, newest first. */
  readonly entries: readonly Entry[]
  /** Entries removed in the last `REMOVED_KEPT`, the last removed first. */
  readonly removed: readonly Entry[]
  /** How many records could not be read. They stay as they are. */
  readonly unreadable: number
  /** Whether notes were here and the browser has them no longer. */
  readonly lost: boolean
}

/** Whoever waits for a list that is being read. */
export interface Watching {
  /** Is told the newest entries, removed or not, before all the others are read. */
  newest(entries: readonly Entry[]): void
  /** Is told all that were not removed, the newest first, some at a time, when all are read: they are in the answer, too. */
  ordered(entries: readonly Entry[]): void
  /** Ends the reading, which is answered with what was read by then. */
  readonly signal: { readonly aborted: boolean }
}

/** The day that a journal is read by: whole days since 1970, UTC. */
export const dayOf = (at: Instant): number => Math.floor(at / DAY)

/** A list with some entries as they are now in it, instead of as they were. Those that cannot be shown go from it. */
export function withNow(listing: Listing, changed: readonly Entry[], now: Instant): Listing {
  let { entries, removed } = listing
  for (const entry of changed) {
    entries = without(entries, entry)
    removed = removed.filter(({ id }) => id !== entry.id)
    if (isExpired(entry, now)) continue
    if (entry.deletedAt === null) entries = within(entries, entry)
    else removed = lastRemovedFirst([...removed, entry])
  }
  const lost = listing.lost && changed.every(entry => isExpired(entry, now))
  return { ...listing, entries, removed, lost }
}

/** A list that is in order with one more. Only few of it are looked at: of a hundred thousand, each costs. */
function within(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  return entries.toSpliced(placeOf(entries, entry), 0, entry)
}

/** The list without the entry of this id, which most often stands where it would stand now. */
function without(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const due = placeOf(entries, entry)
  const at = entries[due]?.id === entry.id ? due : entries.findIndex(({ id }) => id === entry.id)
  return at < 0 ? entries : entries.toSpliced(at, 1)
}

/** How many of a list come before an entry. */
function placeOf(entries: readonly Entry[], entry: Entry): number {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const one = entries[middle]
    if (one && inListOrder(one, entry) < 0) low = middle + 1
    else high = middle
  }
  return low
}
