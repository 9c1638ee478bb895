/**
 * The two hashes that a word is told by when it goes on with one more unit; both are 0 before the first. The one says
 * where a word is looked for, the other whether it is the one that is there: two words are taken for each other as
 * seldom as a number of 14 digits is guessed.
 */
export const mixedOne = (one: number, unit: number) => Math.imul(one ^ unit, 0x01000193)
export const mixedOther = (other: number, unit: number) => Math.imul(other + unit, 0x9e3779b1)

/** A place has two numbers, which never lie in two lines of a processor's cache: a word's number and one more (0 for none), and its other hash. */
const PLACE = 2

/**
 * Words as they were written, each with a number of its own. To find one takes neither a string nor a look at its
 * units: a hundred thousand notes have millions of words, of which all but some ten thousand were there before.
 */
export function createWrittenWords(): {
  /** The number of the word with these hashes; -1 - number for one that is new. */
  of(one: number, other: number): number
} {
  /** By hash; a place that is taken sends on to the next. */
  let places = new Int32Array(PLACE << 13)
  /** By word, its one hash. */
  let ones = new Int32Array(1 << 13)
  let count = 0

  /** Where the word with these hashes is, or would be. */
  function placeOf(one: number, other: number): number {
    const last = places.length - 1
    let at = ((one ^ (one >>> 15)) * PLACE) & last
    for (;;) {
      if (places[at] === 0 || places[at + 1] === other) return at
      at = (at + PLACE) & last
    }
  }

  function put(at: number, number: number, other: number): void {
    places[at] = number
    places[at + 1] = other
  }

  /** Half of the places stay free, or the way to the next one gets long. */
  function spread(): void {
    const before = places
    places = new Int32Array(before.length * 2)
    ones = grown(ones, new Int32Array(ones.length * 2))
    for (let at = 0; at < before.length; at += PLACE) {
      const [number, other] = [before[at] ?? 0, before[at + 1] ?? 0]
      if (number > 0) put(placeOf(ones[number - 1] ?? 0, other), number, other)
    }
  }

  return {
    of(one, other) {
      const at = placeOf(one, other)
      const number = places[at] as number
      if (number > 0) return number - 1
      ones[count] = one
      count += 1
      put(at, count, other)
      if (count * 2 > places.length / PLACE) spread()
      return -count
    },
  }
}

/** A longer list that begins with what is in a shorter one. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  from: T,
  to: T,
): T {
  to.set(from)
  return to
}
