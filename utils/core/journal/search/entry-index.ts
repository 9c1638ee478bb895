import type { Entry } from '../entry'
import { type Packed, wordsAt } from '../packed'
import { type FoundHits, type Taken, UNSEARCHED } from './ask'
import { createTextIndex } from './text-index'

/** What is looked for before anybody asks: code that runs for the first time takes several times as long as later. */
const WARM_UP = ['a', 'e', 'm', 's']

/** Where an entry is in the index. */
interface Place {
  readonly text: number
  readonly rev: number
  /** The reading in which it was met last. */
  reading: number
}

/** Entries to search by their words. One that it knows already, as often stored, it does not take up again. */
export function createEntryIndex() {
  const index = createTextIndex()
  const places = new Map<string, Place>()
  let reading = 0
  /** How many texts had been added when they were put in order and when it was warmed up, and how many were in all. */
  let [ordered, warm, added] = [0, 0, 0]

  function forget(id: string): void {
    const place = places.get(id)
    if (place) index.drop(place.text)
    places.delete(id)
  }

  return {
    /** Takes up some entries as they are now, in the place of what they were; `packed` is the same, packed. */
    add(entries: readonly Entry[], packed: Packed): Taken {
      const texts = new Uint32Array(entries.length)
      for (const [at, entry] of entries.entries()) {
        const { id, rev } = entry
        const place = places.get(id)
        if (entry.deletedAt === null && place?.rev === rev) {
          place.reading = reading
          texts[at] = place.text
          continue
        }
        forget(id)
        texts[at] = UNSEARCHED
        if (entry.deletedAt !== null) continue
        index.add(packed.all, entry.tags, entry.createdAt, ...wordsAt(packed, at))
        places.set(id, { text: added, rev, reading })
        texts[at] = added
        added += 1
      }
      return { texts }
    },

    /** Lets go of some entries. */
    drop(ids: readonly string[]): void {
      for (const id of ids) forget(id)
    },

    /** From now on all there is is added again. */
    beginAnew(): void {
      reading += 1
    },

    /** All there is was added: what was not is there no longer. */
    endAnew(): void {
      for (const [id, place] of places) if (place.reading !== reading) forget(id)
    },

    /**
     * Makes ready what was added, or goes on with that when it is called again: both would take longer with a person's
     * first letter, and whoever only asks whether it is there waits for the first of them alone.
     */
    makeReady(): void {
      if (added > ordered * 2) {
        index.order()
        ordered = added
      } else if (added > warm * 2) {
        for (const letter of WARM_UP) index.find(letter)
        warm = added
      }
    },

    find(query: string): FoundHits {
      const { texts, terms } = index.find(query)
      return { texts, terms: terms.join('\n') }
    },
  }
}
