import { CUT, type Cuts, ONE, OTHER } from './cuts'

/** A place has two numbers, which never lie in two lines of a processor's cache: what is written there for a word, and its other hash. */
const PLACE = 2
/** What is written for a word is so much more than its term: 0 where there is none, 1 for one that nothing is left of. */
const MORE = 2
/** The term of a word that is not there yet. */
export const UNKNOWN = -MORE

/**
 * The term of each word as it was written. To find one takes neither a string nor a look at its units: a hundred thousand
 * notes have millions of words, of which all but some ten thousand were there before.
 */
export function createWrittenWords(): {
  /**
   * Puts the term of each of the first so many words into `terms`: -1 where nothing is left of one, or `UNKNOWN`. Answers
   * whether neither is among them.
   */
  look(words: Cuts, count: number, terms: Int32Array): boolean
  /** Says what the term of a word with these hashes is. */
  put(one: number, other: number, term: number): void
} {
  /** By hash; a place that is taken sends on to the next. */
  let places = new Int32Array(PLACE << 13)
  /** By place, its one hash. */
  let ones = new Int32Array(1 << 13)
  let count = 0

  function putAt(one: number, other: number, written: number): void {
    const place = placeOf(places, one, other)
    if (places[place] === 0) count += 1
    places[place] = written
    places[place + 1] = other
    ones[place / PLACE] = one
  }

  /** Half of the places stay free, or the way to the next one gets long. */
  function spread(): void {
    const [before, were] = [places, ones]
    places = new Int32Array(before.length * 2)
    ones = new Int32Array(were.length * 2)
    count = 0
    for (const [at, one] of were.entries()) {
      const written = before[at * PLACE] as number
      if (written > 0) putAt(one, before[at * PLACE + 1] as number, written)
    }
  }

  return {
    look(words, many, terms) {
      // At hand and not looked up for each: a processor then goes for several at once.
      const all = places
      let has = 0
      for (let at = 0; at < many; at += 1) {
        const place = placeOf(all, words[at * CUT + ONE] as number, words[at * CUT + OTHER] as number)
        const term = (all[place] as number) - MORE
        terms[at] = term
        if (term >= 0) has += 1
      }
      return has === many
    },

    put(one, other, term) {
      putAt(one, other, term + MORE)
      if (count * 2 > ones.length) spread()
    },
  }
}

/** Where the word with these hashes is, or would be. */
function placeOf(places: Int32Array, one: number, other: number): number {
  const last = places.length - 1
  let at = ((one ^ (one >>> 15)) * PLACE) & last
  while (places[at] !== 0 && places[at + 1] !== other) at = (at + PLACE) & last
  return at
}

/** A longer list that begins with what is in a shorter one. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  from: T,
  to: T,
): T {
  to.set(from)
  return to
}
