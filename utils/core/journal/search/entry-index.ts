import type { Entry } from '../entry'
import { type Packed, wordsAt } from '../packed'
import { type FoundHits, type Taken, UNSEARCHED } from './ask'
import { createKnownTexts, NO_TEXT } from './known-texts'
import { createTextIndex } from './text-index'

/** So many terms are looked at for what to try, and so many of them are tried, this much of each, in UTF-16 units. */
const [LOOKED_AT, TRIED, MUCH] = [1000, 2, 12]

/** Entries to search by their words. One that it knows already, as often stored, it does not take up again. */
export function createEntryIndex() {
  const index = createTextIndex()
  const known = createKnownTexts()
  /** By text, how often its entry had been stored, and the reading in which it was met last. */
  const [revs, readings]: [number[], number[]] = [[], []]
  let reading = 0
  /** Whether all that is added is of the first reading, which meets each entry once. */
  let isFirst = false
  /** How many texts had been added when they were put in order and when it was tried, and how many were in all. */
  let [ordered, tried, added] = [0, 0, 0]
  /** What is yet to be tried. */
  let trials: readonly string[] = []

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
     * Makes ready what was added, or goes on with that when it is called again. First it is put in order, after which it
     * can be searched; then something is looked for before anybody does, because code that runs for the first time takes
     * several times as long as later. Answers whether there is more of that to do, when nobody asks anything meanwhile.
     */
    makeReady(): boolean {
      if (added > ordered * 2) {
        index.order()
        ordered = added
        return false
      }
      if (added > tried * 2) {
        trials = asTyped(index.terms)
        tried = added
      }
      const [next, ...others] = trials
      if (next === undefined) return false
      index.find(next)
      trials = others
      return others.length > 0
    },

    find(query: string): FoundHits {
      const { texts, terms } = index.find(query)
      return { texts, terms: terms.join('\n') }
    },
  }
}

/** What a hand types, letter by letter, that looks for long words which are there, and then for both of them. */
function asTyped(terms: readonly string[]): readonly string[] {
  const longest = terms.slice(0, LOOKED_AT).toSorted((one, other) => other.length - one.length)
  const words = longest.slice(0, TRIED).map(term => term.slice(0, MUCH))
  return [...words.flatMap(word => Array.from(word, (_, at) => word.slice(0, at + 1))), words.join(' ')]
}
