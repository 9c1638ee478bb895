import { asOneOf, asRecord } from '../parse'

export const ERASABLE = ['cards', 'places', 'aside'] as const

/** What can be erased by itself without anything else being lost: see `components/settings/kept-section`. */
export type Erasable = (typeof ERASABLE)[number]

/** Reads a kind that crossed a border; undefined when it is none. */
export function parseErasable(raw: unknown): Erasable | undefined {
  return asOneOf(raw, ERASABLE) ?? undefined
}

/**
 * What was erased, put back beside what came since: lists one after the other, objects field by field, and
 * anything else as it is now. Shapes are not known here, because a value that could not be read is put back too.
 */
export function putTogether(erased: unknown, since: unknown): unknown {
  if (since === undefined) return erased
  if (Array.isArray(erased) && Array.isArray(since)) return [...erased, ...since]
  const [before, after] = [asRecord(erased), asRecord(since)]
  if (!before || !after) return since
  // A null prototype, or a stored field named `__proto__` would be lost.
  const both: Record<string, unknown> = Object.assign(Object.create(null), before)
  for (const [key, value] of Object.entries(after)) both[key] = putTogether(before[key], value)
  return both
}
