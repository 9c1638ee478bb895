import type { Hits, Searched } from './text-index'

/** What was found, as the worker says it. */
export interface SearchAnswer extends Pick<Hits, 'texts'> {
  /** The terms, each on a line of its own: to hand over a thousand strings takes longer than one. */
  readonly terms: string
}

/** What the worker that searches is told: what to take up, to let go of, or to look for. It answers each. */
export type SearchQuestion =
  | { readonly what: 'add'; readonly all: readonly Searched[] }
  | { readonly what: 'drop'; readonly texts: readonly number[] }
  | { readonly what: 'find'; readonly query: string }
