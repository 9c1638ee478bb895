import { asNumber, asRecord, asText } from '../parse'
import type { Instant } from '../time'

/** Something the person does in a window, in their own words: `own:<id>` in `core/window/thing`. */
export interface OwnThing {
  readonly id: string
  /** In UTF-16 units at most `LONGEST_THING`. */
  readonly text: string
  readonly createdAt: Instant
}

export const LONGEST_THING = 200

/** Reads a stored thing; null when it has no words, or no id that a window could name it by. */
export function parseOwnThing(raw: unknown): OwnThing | null {
  const record = asRecord(raw)
  const id = asText(record?.['id'], 90)
  const text = asText(record?.['text'], Infinity)?.trim().slice(0, LONGEST_THING)
  if (!record || !id || !/^[\w-]+$/.test(id) || !text) return null
  return { id, text, createdAt: asNumber(record['createdAt'], 0) ?? 0 }
}
