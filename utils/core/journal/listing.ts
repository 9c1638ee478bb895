import { DAY, type Instant } from '../time'
import { lastRemovedFirst, newestFirst } from './days'
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

/** The day that a journal is read by: whole days since 1970, UTC. */
export const dayOf = (at: Instant): number => Math.floor(at / DAY)

/** A list with some entries as they are now in it, instead of as they were. Those that cannot be shown go from it. */
export function withNow(listing: Listing, changed: readonly Entry[], now: Instant): Listing {
  const ids = new Set(changed.map(({ id }) => id))
  const others = (all: readonly Entry[]) => all.filter(({ id }) => !ids.has(id))
  const shown = changed.filter(entry => !isExpired(entry, now))
  const here = shown.filter(({ deletedAt }) => deletedAt === null)
  const gone = shown.filter(({ deletedAt }) => deletedAt !== null)
  return {
    ...listing,
    entries: newestFirst([...here, ...others(listing.entries)]),
    removed: lastRemovedFirst([...others(listing.removed), ...gone]),
    lost: listing.lost && shown.length === 0,
  }
}
