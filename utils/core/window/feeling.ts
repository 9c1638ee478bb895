import { asNumber, asOneOf, asRecord } from '../parse'
import { type Duration, type Instant, MINUTE } from '../time'

export const FEELINGS = ['floaty', 'sleepy', 'low', 'fine'] as const

/** How someone says they are. It changes what is offered, never what is counted. */
export type Feeling = (typeof FEELINGS)[number]

/** A feeling with the time it was said. */
export interface Felt {
  readonly is: Feeling
  readonly at: Instant
}

/** How long a feeling is taken to last when nothing else is said. */
export const FELT_FOR: Duration = 90 * MINUTE

/** How someone is at `now`, as far as they said; null when they said nothing lately. */
export function feelingAt(felt: Felt | null, now: Instant): Feeling | null {
  return felt !== null && now < felt.at + FELT_FOR ? felt.is : null
}

/** Reads a stored feeling; null when it is none. */
export function parseFelt(raw: unknown): Felt | null {
  const record = asRecord(raw)
  const is = asOneOf(record?.['is'], FEELINGS)
  const at = asNumber(record?.['at'], 0)
  return is !== null && at !== null ? { is, at } : null
}
