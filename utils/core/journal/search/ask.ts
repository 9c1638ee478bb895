import type { Entry } from '../entry'
import type { Hits } from './text-index'

/** Texts as they are handed to a worker: one long string takes a quarter of the time that hundreds of them take. */
export interface Texts {
  /** One after the other, nothing between them. */
  readonly all: string
  /** Where in it each ends, in UTF-16 units. */
  readonly ends: Uint32Array
  /** When each was begun. */
  readonly times: Float64Array
  /** Tags of those that have any, by their place. */
  readonly tags: ReadonlyMap<number, readonly string[]>
}

/** Some texts put together. */
export function joined(texts: readonly Pick<Entry, 'text' | 'tags' | 'createdAt'>[]): Texts {
  const [ends, times] = [new Uint32Array(texts.length), new Float64Array(texts.length)]
  const tags = new Map<number, readonly string[]>()
  let end = 0
  for (const [at, one] of texts.entries()) {
    end += one.text.length
    ends[at] = end
    times[at] = one.createdAt
    if (one.tags.length > 0) tags.set(at, one.tags)
  }
  return { all: texts.map(({ text }) => text).join(''), ends, times, tags }
}

/** What was found, as the worker says it. */
export interface SearchAnswer extends Pick<Hits, 'texts'> {
  /** The terms, each on a line of its own: to hand over a thousand strings takes longer than one. */
  readonly terms: string
}

/** What the worker that searches is told: what to take up, to let go of, or to look for. It answers each. */
export type SearchQuestion =
  | { readonly what: 'add'; readonly texts: Texts }
  | { readonly what: 'drop'; readonly texts: readonly number[] }
  | { readonly what: 'find'; readonly query: string }
