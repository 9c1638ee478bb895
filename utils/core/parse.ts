/**
 * The few questions every parser asks of a value that crossed a border: storage, a message, a file.
 * They answer, they never throw.
 */

/** A plain object whose fields are still unknown, or null. */
export function asRecord(raw: unknown): Record<string, unknown> | null {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
    ? (raw as Record<string, unknown>)
    : null
}

/** A finite number within the range, or null. */
export function asNumber(raw: unknown, low = -Infinity, high = Infinity): number | null {
  return typeof raw === 'number' && Number.isFinite(raw) && raw >= low && raw <= high ? raw : null
}

/** A string no longer than `longest` UTF-16 units, or null. */
export function asText(raw: unknown, longest: number): string | null {
  return typeof raw === 'string' && raw.length <= longest ? raw : null
}

/** One of the allowed values, or null. */
export function asOneOf<T>(raw: unknown, allowed: readonly T[]): T | null {
  return allowed.find(value => value === raw) ?? null
}

/** What a parser of stored data answers: the best sense it could make, and whether any of it was unusable. */
export interface Parsed<T> {
  readonly value: T
  /** True when something was dropped or replaced; the caller then keeps the raw value aside. */
  readonly damaged: boolean
}
