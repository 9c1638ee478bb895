import type { Entry } from '../entry'
import { type Packed, wordsAt } from '../packed'
import { type FoundHits, type Taken, UNSEARCHED } from './ask'
import { createKnownTexts, NO_TEXT } from './known-texts'
import { createTextIndex } from './text-index'

/** Of so many terms so many are tried, and so many signs of each. */
const [AMONG, TERMS, SIGNS] = [1000, 2, 12]

/** Entries to search by their words. One that it knows already, as often stored, it does not take up again. */
export function createEntryIndex(index = createTextIndex()) {
  const known = createKnownTexts()
  /** By text, how often its entry had been stored, and the reading in which it was met last. */
  const [revs, readings]: [number[], number[]] = [[], []]
  let reading = 0
  /** Whether all that is added is of the first reading, which meets each entry once. */
  let isFirst = false
  /** How many texts had been added when they were put in order and when searches were tried, and how many were in all. */
  let [ordered, tried, added] = [0, 0, 0]
  /** Whether something was asked for since the last were added, and what is yet to be tried. */
  let asked = false
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
    asked = false
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

    /** Puts in order what was added, once there is enough of it: it would take longer with a person's first letter. */
    makeReady(): void {
      if (added <= ordered * 2) return
      index.order()
      ordered = added
    },

    /** Whether there is more to try: not before somebody has asked whether it is ready, because until then more may come. */
    hasTrials: (): boolean => asked && (added > tried * 2 || trials.length > 0),

    /**
     * Looks for something before a person does, because code that runs for the first time takes several times as long as
     * later; one of some trials.
     */
    tryNext(): void {
      if (added > tried * 2) {
        trials = asTyped(index.terms)
        tried = added
      }
      const [next = '', ...others] = trials
      index.find(next)
      trials = others
    },

    find(query: string): FoundHits {
      asked = true
      const { texts, terms } = index.find(query)
      return { texts, terms: terms.join('\n') }
    },
  }
}

/** What a hand types, sign by sign, that looks for long words which are there, and then for all of them at once. */
export function asTyped(terms: readonly string[]): readonly string[] {
  const longest = terms.slice(0, AMONG).toSorted((one, other) => other.length - one.length)
  const words = longest.slice(0, TERMS).map(term => [...term].slice(0, SIGNS))
  const typed = words.flatMap(word => word.map((_, at) => word.slice(0, at + 1).join('')))
  return [...typed, words.map(word => word.join('')).join(' ')]
}
