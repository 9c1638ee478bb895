import type { Trouble } from '@/utils/core/journal/answer'
import { newestFirst } from '@/utils/core/journal/days'
import { type Listing, withNow } from '@/utils/core/journal/listing'
import { gatherOverview, type Overview, overviewOf } from '@/utils/core/journal/overview'
import type { Instant } from '@/utils/core/time'
import { inStretches, pause } from './in-stretches'
import type { JournalPort } from './journal-port'

/** The journal's list, as far as it is known. */
export interface Listed {
  /** Null before anything was read. */
  readonly listing: Listing | null
  /** What is in it. */
  readonly overview: Overview
  /** Whether all of it has been read. */
  readonly whole: boolean
  readonly trouble: Trouble | null
}

export type ListingSource = ReturnType<typeof createListingSource>

const NOTHING: Listed = { listing: null, overview: overviewOf([]), whole: false, trouble: null }

/** How long a hand in another window has to rest before what it wrote is read again, in ms: it stores with every key. */
const RESTED = 300

/**
 * The journal's list as it is in storage. A large one is there with its first notes, and whole a little later; what is
 * stored after that is read alone. Nothing is read before somebody asks.
 */
export function createListingSource(
  journal: Pick<JournalPort, 'list' | 'read' | 'changed'>,
  now: () => Instant,
) {
  const life = new AbortController()
  const watchers = new Set<() => void>()
  let listed = NOTHING
  let begun = false
  let reading = false
  let stale = false
  /** Entries that were stored since they were read. */
  const touched = new Set<string>()

  function tell(next: Listed): void {
    if (life.signal.aborted) return
    listed = next
    for (const watcher of watchers) watcher()
  }

  /** Tells of a list when it is known what is in it; a very long one is looked at in stretches, so that nothing waits. */
  async function show(listing: Listing, whole: boolean, trouble: Trouble | null = null): Promise<void> {
    const gathering = gatherOverview()
    await inStretches(listing.entries, gathering.add, life.signal)
    const overview = gathering.overview()
    await pause(listing.entries)
    tell({ listing, overview, whole, trouble })
  }

  async function readAll(): Promise<void> {
    let newest = Promise.resolve()
    // What is in it is looked up on the way: a very long list is gone through once, and not once more at its end.
    const gathering = gatherOverview()
    const answer = await journal.list(now(), {
      newest(all) {
        const entries = newestFirst(all.filter(({ deletedAt }) => deletedAt === null))
        // Whoever has a whole list keeps it until there is another.
        if (!listed.whole && entries.length > 0)
          newest = show({ entries, removed: [], unreadable: 0, lost: false }, false)
      },
      ordered: gathering.add,
      signal: life.signal,
    })
    // Or it would come after what it is a part of.
    await newest
    if (answer.ok) tell({ listing: answer.value, overview: gathering.overview(), whole: true, trouble: null })
    // Locked meanwhile: nothing of what was read stays.
    else if (answer.trouble === 'locked') tell({ ...NOTHING, trouble: answer.trouble })
    else tell({ ...listed, trouble: answer.trouble })
  }

  async function readTouched(): Promise<void> {
    const ids = [...touched]
    touched.clear()
    const answers = await Promise.all(ids.map(id => journal.read(id)))
    const entries = answers.map(answer => (answer.ok ? answer.value : null)).filter(entry => entry !== null)
    // What cannot be read alone may be gone, or worse: then the whole list tells.
    if (entries.length < ids.length || !listed.listing) stale = true
    else await show(withNow(listed.listing, entries, now()), listed.whole, listed.trouble)
  }

  /** Another window may store with every key: one reading at a time, and the newest state at the end. */
  async function read(): Promise<void> {
    if (reading) return
    reading = true
    while ((stale || touched.size > 0) && !life.signal.aborted) {
      if (stale) {
        stale = false
        touched.clear()
        await readAll()
      } else await readTouched()
    }
    reading = false
  }

  function hear(id: string | null): void {
    if (!begun) return
    if (id === null) stale = true
    else touched.add(id)
    // If nobody sees the list, it is enough to know.
    if (watchers.size > 0) void read()
  }

  let resting: ReturnType<typeof setTimeout> | undefined
  function hearOfOthers(id: string | null): void {
    clearTimeout(resting)
    if (id === null) hear(null)
    else {
      touched.add(id)
      resting = setTimeout(hear, RESTED, id)
    }
  }

  function begin(): void {
    begun = stale = true
    journal.changed(hearOfOthers, life.signal)
    void read()
  }

  return {
    now: (): Listed => listed,

    /** Calls back at each change, until the signal aborts; the first one has everything read. */
    watch(callback: () => void, signal: AbortSignal): void {
      watchers.add(callback)
      signal.addEventListener('abort', () => watchers.delete(callback))
      if (begun) void read()
      else begin()
    },

    /** Has all of it read, again if it was: somebody is about to look. */
    reload(): void {
      if (begun) hear(null)
      else begin()
    },
    /** Has one entry read again, which this window stored. */
    touch: (id: string): void => hear(id),
    end: (): void => life.abort(),
  }
}
