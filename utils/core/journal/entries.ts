import type { Entry } from './entry'

/**
 * Entries in an order, as far as somebody looks at them: an array, or what makes each when it is asked for. A single letter
 * finds nearly all of a hundred thousand, and a few are drawn.
 */
export type Entries = Pick<readonly Entry[], 'length' | 'at' | 'slice'>

/** Entries that each have a number, in the order of some of these numbers. */
export function entriesAt(numbers: Uint32Array, entries: readonly Entry[]): Entries {
  return {
    length: numbers.length,
    at: place => entries[numbers.at(place) ?? -1],
    slice: (from, to) => Array.from(numbers.subarray(from, to), number => entries[number] as Entry),
  }
}
