import { asNumber, asRecord } from '../parse'
import { type Duration, type Instant, MINUTE, SECOND } from '../time'

/** How often wrong words were tried since the last right ones, and when the next try is taken. */
export interface Tries {
  readonly count: number
  readonly next: Instant
}

/** So many slips of the finger cost nothing. */
const FREE = 4
const LONGEST: Duration = MINUTE

export function parseTries(raw: unknown): Tries {
  const record = asRecord(raw)
  return { count: asNumber(record?.['count'], 0) ?? 0, next: asNumber(record?.['next'], 0) ?? 0 }
}

/** One more wrong try: after some, each makes the next wait twice as long, up to a minute. */
export function missed({ count }: Tries, now: Instant): Tries {
  const slips = count + 1
  const wait = slips < FREE ? 0 : Math.min(2 ** Math.min(slips - FREE, 10) * SECOND, LONGEST)
  return { count: slips, next: now + wait }
}

/** How long until a try is taken. A clock that was set back makes nobody wait longer than the longest. */
export function waitBefore({ next }: Tries, now: Instant): Duration {
  return Math.min(Math.max(0, next - now), LONGEST)
}
