import { asRecord, asText } from '../parse'
import type { Instant } from '../time'

/** What a person calls a window that is over. */
export interface WindowName {
  /** `String(span.id)`. */
  readonly id: string
  /** As it was typed, cut to `LONGEST_NAME` UTF-16 units; empty for none. */
  readonly name: string
}

export const LONGEST_NAME = 200

export function windowName(spanId: Instant, name: string): WindowName {
  return { id: String(spanId), name: name.slice(0, LONGEST_NAME) }
}

/** Reads a stored name; null when it is none. */
export function parseWindowName(raw: unknown): WindowName | null {
  const record = asRecord(raw)
  const id = asText(record?.['id'], 20)
  const name = asText(record?.['name'], Infinity)
  return id && /^\d+$/.test(id) && name !== null ? { id, name: name.slice(0, LONGEST_NAME) } : null
}
