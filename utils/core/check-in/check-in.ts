import { asNumber, asRecord, asText } from '../parse'
import type { Instant } from '../time'

/** What a small check-in asks, each of it only if the person likes. */
export const ASKED = ['mood', 'tension', 'energy', 'closeness', 'sleep'] as const
export type Asked = (typeof ASKED)[number]

/** How somebody was, in their own estimate, 0 to 10; null where they said nothing. */
export interface CheckIn extends Readonly<Record<Asked, number | null>> {
  readonly id: string
  readonly at: Instant
}

/** Reads a stored check-in; null without an id or an instant, or when nothing at all is said. */
export function parseCheckIn(raw: unknown): CheckIn | null {
  const record = asRecord(raw)
  const id = asText(record?.['id'], 100)
  const at = asNumber(record?.['at'], 0)
  if (!record || !id || at === null) return null
  const [mood, tension, energy, closeness, sleep] = ASKED.map(key => asNumber(record[key], 0, 10))
  const said = { mood, tension, energy, closeness, sleep } as Record<Asked, number | null>
  return Object.values(said).every(value => value === null) ? null : { id, at, ...said }
}
