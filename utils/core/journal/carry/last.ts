import { asNumber, asRecord } from '../../parse'
import type { Instant } from '../../time'

/** There is one last time. */
export const LAST_ID = 'last'

/** When the journal was taken along last, in a file that can come back in. */
export interface LastCarried {
  readonly id: typeof LAST_ID
  readonly at: Instant
}

/** Reads when that was; null for what says nothing. */
export function parseLastCarried(raw: unknown): LastCarried | null {
  const record = asRecord(raw)
  const at = asNumber(record?.['at'], 0)
  return record?.['id'] === LAST_ID && at !== null ? { id: LAST_ID, at } : null
}
