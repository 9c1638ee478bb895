import type { Trouble } from '@/utils/core/journal/answer'
import type { Entry } from '@/utils/core/journal/entry'
import { type Listing, withNow } from '@/utils/core/journal/listing'
import type { Instant } from '@/utils/core/time'
import type { JournalPort } from './journal-port'

/** The journal's list, as far as it is known. */
export interface Listed {
  /** Null before anything was read. */
  readonly listing: Listing | null
  /** Whether all of it has been read. */
  readonly whole: boolean
  readonly trouble: Trouble | null
}

export type ListingSource = ReturnType<typeof createListingSource>

/** How long a hand in another window has to rest before what it wrote is read again, in ms: it stores with every key. */
const RESTED = 300

/** A list that is shown before all of it was read is shown again when it has grown by so much. */
const GROWN = 8

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
  let listed: Listed = { listing: null, whole: false, trouble: null }
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

  async function readAll(): Promise<void> {
    const so: Entry[] = []
    let shown = 0
    const answer = await journal.list(now(), part => {
      for (const entry of part) if (entry.deletedAt === null) so.push(entry)
      // Whoever has a whole list keeps it until there is another.
      if (!listed.whole && so.length > shown * GROWN) {
        shown = so.length
        const listing = { entries: so.slice(), removed: [], unreadable: 0, lost: false }
        tell({ listing, whole: false, trouble: null })
      }
      return !life.signal.aborted
    })
    if (answer.ok) tell({ listing: answer.value, whole: true, trouble: null })
    // Locked meanwhile: nothing of what was read stays.
    else if (answer.trouble === 'locked') tell({ listing: null, whole: false, trouble: answer.trouble })
    else tell({ ...listed, trouble: answer.trouble })
  }

  async function readTouched(): Promise<void> {
    const ids = [...touched]
    touched.clear()
    const answers = await Promise.all(ids.map(id => journal.read(id)))
    const entries = answers.map(answer => (answer.ok ? answer.value : null)).filter(entry => entry !== null)
    // What cannot be read alone may be gone, or worse: then the whole list tells.
    if (entries.length < ids.length || !listed.listing) stale = true
    else tell({ ...listed, listing: withNow(listed.listing, entries, now()) })
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

  return {
    now: (): Listed => listed,

    /** Calls back at each change, until the signal aborts; the first one has everything read. */
    watch(callback: () => void, signal: AbortSignal): void {
      watchers.add(callback)
      signal.addEventListener('abort', () => watchers.delete(callback))
      if (begun) return void read()
      begun = true
      journal.changed(hearOfOthers, life.signal)
      hear(null)
    },

    /** Has all of it read again. */
    reload: (): void => hear(null),
    /** Has one entry read again, which this window stored. */
    touch: (id: string): void => hear(id),
    end: (): void => life.abort(),
  }
}
