import type { Entry } from '../entry'
import { type Packed, wordsAt } from '../packed'
import { type FoundHits, type Taken, UNSEARCHED } from './ask'
import { createKnownTexts, NO_TEXT } from './known-texts'
import { createTextIndex } from './text-index'

/** What is looked for before anybody asks: code that runs for the first time takes several times as long as later. */
const WARM_UP = ['a', 'e', 'm', 's']

/** Entries to search by their words. One that it knows already, as often stored, it does not take up again. */
export function createEntryIndex() {
  const index = createTextIndex()
  const known = createKnownTexts()
  /** By text, how often its entry had been stored, and the reading in which it was met last. */
  const [revs, readings]: [number[], number[]] = [[], []]
  let reading = 0
  /** Whether all that is added is of the first reading, which meets each entry once. */
  let isFirst = false
  /** How many texts had been added when they were put in order and when it was warmed up, and how many were in all. */
  let [ordered, warm, added] = [0, 0, 0]

  function forget(id: string): void {
    const text = known.of(id)
    if (text === NO_TEXT) return
    index.drop(text)
    known.forget(id)
  }

  /** The text of an entry as it is now, in the place of what it was. */
  function textOf(entry: Entry, packed: Packed, at: number): number {
    const { id, rev } = entry
    const before = isFirst ? NO_TEXT : known.of(id)
    if (before !== NO_TEXT) {
      readings[before] = reading
      if (entry.deletedAt === null && revs[before] === rev) return before
      forget(id)
    }
    if (entry.deletedAt !== null) return UNSEARCHED
    const [start, end] = wordsAt(packed, at)
    index.add(packed.all, entry.tags, entry.createdAt, start, end)
    known.note(id, added)
    revs.push(rev)
    readings.push(reading)
    added += 1
    return added - 1
  }

  function take(entries: readonly Entry[], packed: Packed): Taken {
    return { texts: Uint32Array.from(entries, (entry, at) => textOf(entry, packed, at)) }
  }

  return {
    /** Takes up some entries that were read; `packed` is the same, packed. */
    read: take,

    /** Takes up some entries as they are now, in the place of what they were. */
    add(entries: readonly Entry[], packed: Packed): Taken {
      isFirst = false
      return take(entries, packed)
    },

    /** Lets go of some entries. */
    drop(ids: readonly string[]): void {
      for (const id of ids) forget(id)
    },

    /** From now on all there is is read again. */
    beginAnew(): void {
      reading += 1
      isFirst = added === 0
    },

    /** All there is was read: what was not is there no longer. */
    endAnew(): void {
      if (!isFirst) for (const [id, text] of known.all()) if (readings[text] !== reading) forget(id)
      isFirst = false
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
