import type { Entry } from './entry'

/**
 * Entries in an order, as far as somebody looks at them: an array, or what looks each up when it is asked for. A single
 * letter finds nearly all of a hundred thousand, and a few are drawn.
 */
export type EntryList = Pick<readonly Entry[], 'length' | 'at' | 'slice'>

/** Entries by numbers that each of them has, in the order of these numbers. There has to be one for each. */
export function entriesAt(numbers: Uint32Array, entries: readonly Entry[]): EntryList {
  return {
    length: numbers.length,
    at: place => entries[numbers.at(place) ?? -1],
    slice(from, to) {
      const some: Entry[] = []
      // As plain as it gets: these may be all there are.
      const meant = numbers.subarray(from, to)
      for (let at = 0; at < meant.length; at += 1) some.push(entries[meant[at] as number] as Entry)
      return some
    },
  }
}
