/**
 * Words as they were written, each with a number of its own. To find one takes no string: a hundred thousand notes
 * have millions of words, of which all but some ten thousand were there before.
 */
export function createWrittenWords(): {
  /** The number of the word between two places in a text, which has this hash; -1 - number for one that is new. */
  of(text: string, start: number, end: number, hash: number): number
} {
  /** One after the other, all there are. */
  let units = new Uint16Array(1 << 16)
  let starts = new Uint32Array(1 << 12)
  /** Places by hash, as number + 1; a place that is taken sends on to the next. */
  let places = new Int32Array(1 << 13)
  let count = 0

  function hashAt(number: number): number {
    let hash = 0
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at += 1)
      hash = mixed(hash, units[at] ?? 0)
    return settled(hash)
  }

  function isAt(number: number, text: string, start: number, end: number): boolean {
    let from = starts[number] as number
    if ((starts[number + 1] as number) - from !== end - start) return false
    for (let at = start; at < end; at += 1) {
      if (units[from] !== text.charCodeAt(at)) return false
      from += 1
    }
    return true
  }

  function keep(text: string, start: number, end: number): number {
    const from = starts[count] ?? 0
    while (from + end - start > units.length) units = grown(units, new Uint16Array(units.length * 2))
    if (count + 2 > starts.length) starts = grown(starts, new Uint32Array(starts.length * 2))
    for (let at = start; at < end; at += 1) units[from + at - start] = text.charCodeAt(at)
    starts[count + 1] = from + end - start
    count += 1
    return count - 1
  }

  /** Half of the places stay free, or the way to the next one gets long. */
  function spread(): void {
    places = new Int32Array(places.length * 2)
    for (let number = 0; number < count; number += 1) {
      let place = hashAt(number) & (places.length - 1)
      while (places[place] !== 0) place = (place + 1) & (places.length - 1)
      places[place] = number + 1
    }
  }

  return {
    of(text, start, end, hash) {
      let place = settled(hash) & (places.length - 1)
      for (;;) {
        const number = (places[place] as number) - 1
        if (number < 0) break
        if (isAt(number, text, start, end)) return number
        place = (place + 1) & (places.length - 1)
      }
      const number = keep(text, start, end)
      places[place] = number + 1
      if (count * 2 > places.length) spread()
      return -1 - number
    },
  }
}

/** The hash of a word that goes on with one more unit; 0 before the first. */
export const mixed = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193)
const settled = (hash: number) => (hash ^ (hash >>> 15)) >>> 0

/** A longer list that begins with what is in a shorter one. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
