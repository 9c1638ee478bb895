import type { Searched } from './text-index'

/** What the worker that searches is told: what to take up, to let go of, or to look for. It answers each. */
export type SearchQuestion =
  | { readonly what: 'add'; readonly all: readonly Searched[] }
  | { readonly what: 'drop'; readonly texts: readonly number[] }
  | { readonly what: 'find'; readonly query: string }
