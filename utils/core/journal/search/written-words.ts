/**
 * The two hashes that a word is told by when it goes on with one more unit; both are 0 before the first. That two words
 * have both in common is as likely as to guess a number of 19 digits.
 */
export const mixedOne = (one: number, unit: number) => Math.imul(one ^ unit, 0x01000193)
export const mixedOther = (other: number, unit: number) => Math.imul(other + unit, 0x9e3779b1)

/** A place has three numbers: a word's number and one more (0 for none), and its hashes. */
const PLACE = 3

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
  let count = 0

  /** Where the word with these hashes is, or would be. */
  function placeOf(one: number, other: number): number {
    const last = places.length / PLACE - 1
    let place = (one ^ (one >>> 15)) & last
    for (;;) {
      const at = place * PLACE
      if (places[at] === 0 || (places[at + 1] === one && places[at + 2] === other)) return at
      place = (place + 1) & last
    }
  }

  function put(at: number, number: number, one: number, other: number): void {
    places[at] = number
    places[at + 1] = one
    places[at + 2] = other
  }

  /** Half of the places stay free, or the way to the next one gets long. */
  function spread(): void {
    const before = places
    places = new Int32Array(before.length * 2)
    for (let at = 0; at < before.length; at += PLACE) {
      const [number, one, other] = [before[at] ?? 0, before[at + 1] ?? 0, before[at + 2] ?? 0]
      if (number > 0) put(placeOf(one, other), number, one, other)
    }
  }

  return {
    of(one, other) {
      const at = placeOf(one, other)
      const number = places[at] as number
      if (number > 0) return number - 1
      count += 1
      put(at, count, one, other)
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
