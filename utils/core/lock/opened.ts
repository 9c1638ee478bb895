import { asNumber, asRecord, asText } from '../parse'
import type { Duration, Instant } from '../time'

/**
 * That the journal was opened, as the browser's memory holds it. The key itself lies on the disk, wrapped by this
 * secret: neither half opens anything alone, and this one is gone when the browser closes.
 */
export interface Opened {
  readonly keyId: string
  /** Base64. */
  readonly secret: string
  /** When it locks by itself; null for not before the browser closes. */
  readonly lockAt: Instant | null
}

/** Hands on the journal put its locking off, but not with every key: only once this much of the time has gone. */
const PUT_OFF_AFTER = 0.1

/** Reads it; null for nothing, or for what is damaged: then the passphrase is asked for. */
export function parseOpened(raw: unknown): Opened | null {
  const record = asRecord(raw)
  const keyId = asText(record?.['keyId'], 100)
  const secret = asText(record?.['secret'], 100)
  if (!keyId || !secret) return null
  return { keyId, secret, lockAt: asNumber(record?.['lockAt'], 0) }
}

/** Whether it is still open: by the clock, because timers sleep when the computer does. */
export function isStillOpen({ lockAt }: Pick<Opened, 'lockAt'>, now: Instant): boolean {
  return lockAt === null || now < lockAt
}

/** When it locks, counted from now. */
export const lockAfter = (idle: Duration | null, now: Instant): Instant | null =>
  idle === null ? null : now + idle

/** The later time at which it locks, now that there was a hand on it; null where nothing has to change. */
export function putOff(
  { lockAt }: Pick<Opened, 'lockAt'>,
  idle: Duration | null,
  now: Instant,
): Instant | null {
  if (lockAt === null || idle === null || now >= lockAt) return null
  const later = now + idle
  return later - lockAt >= idle * PUT_OFF_AFTER ? later : null
}
