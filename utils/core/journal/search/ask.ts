import type { Packed } from '../packed'
import type { Hits } from './text-index'

/** What opens the records of a locked journal. */
export interface RowKey {
  /** The name of the lock that it belongs to. */
  readonly keyId: string
  /** 32 bytes. */
  readonly key: Uint8Array<ArrayBuffer>
}

/**
 * What the worker is told that reads the journal and searches it; it answers each. `begin` has all of it read anew,
 * with the key of its lock where there is one, and is answered with the first part; `next` with the next one.
 */
export type SearchQuestion =
  | { readonly what: 'begin'; readonly key: RowKey | null }
  | { readonly what: 'next' }
  | { readonly what: 'add'; readonly packed: Packed }
  | { readonly what: 'drop'; readonly ids: readonly string[] }
  | { readonly what: 'find'; readonly query: string }

/** What it answers, by what it was told. */
export interface SearchAnswers {
  readonly begin: Read
  readonly next: Read
  readonly add: Taken
  readonly drop: null
  readonly find: FoundHits
}

/** Stands for the number of an entry that is not searched. */
export const UNSEARCHED = 2 ** 32 - 1

/** What was taken up. */
export interface Taken {
  /** The number of each entry, in their order, by which it is found from now on; `UNSEARCHED` for one that was removed. */
  readonly texts: Uint32Array<ArrayBuffer>
}

/** A part of what there is; or the end, by which all of it was read or it turned out that it cannot be read here. */
export type Read =
  | (Taken & {
      readonly is: 'part'
      readonly packed: Packed
      /** How many records were read, and how many of them were no entry. */
      readonly records: number
      readonly unreadable: number
    })
  | { readonly is: 'end' }
  | { readonly is: 'failed' }

/** What was found, as the worker says it. */
export interface FoundHits extends Pick<Hits, 'texts'> {
  /** The terms, each on a line of its own: to hand over a thousand strings takes longer than one. */
  readonly terms: string
}
