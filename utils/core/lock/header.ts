import { asNumber, asRecord, asText } from '../parse'
import { type Duration, MINUTE } from '../time'

/** The journal's key, wrapped by one that comes from words. */
export interface PassphraseWrap {
  /** 16 bytes, new for every passphrase. */
  readonly salt: Uint8Array
  /** Rounds of PBKDF2-SHA-256. */
  readonly iterations: number
  /** AES-256-GCM: nonce, ciphertext, tag. */
  readonly sealed: Uint8Array
}

/** The journal's key, wrapped by one that comes from the recovery key, which is random enough for HKDF. */
export interface RecoveryWrap {
  readonly salt: Uint8Array
  readonly sealed: Uint8Array
}

/** What lies beside a locked journal in plain sight: everything that opens it, except the secret. */
export interface LockHeader {
  readonly format: 1
  /** Names the journal's key. It stays the same when the passphrase changes. */
  readonly keyId: string
  readonly passphrase: PassphraseWrap
  readonly recovery: RecoveryWrap
  /** Whoever has the first can put words in; only the journal's key brings the second, and so the words, out. */
  readonly box: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array }
  /** After how long without a hand on the journal it locks by itself; null for not before the browser closes. */
  readonly idle: Duration | null
}

/** Rounds for a new passphrase: about an eighth of a second on a small computer. */
export const ITERATIONS = 1_000_000
/** Fewer open too easily; more may never end. A header outside of these was not made by us. */
export const LEAST_ITERATIONS = 600_000
export const MOST_ITERATIONS = 10_000_000

/** After how long it can lock by itself. */
export const IDLES = [5 * MINUTE, 15 * MINUTE, 60 * MINUTE, null] as const

/** Reads a header, before anything is worked out with what it says; null for one that is damaged or hostile. */
export function parseHeader(raw: unknown): LockHeader | null {
  const record = asRecord(raw)
  const keyId = asText(record?.['keyId'], 100)
  const [passphrase, recovery, box] = ['passphrase', 'recovery', 'box'].map(name => asRecord(record?.[name]))
  const iterations = asNumber(passphrase?.['iterations'], LEAST_ITERATIONS, MOST_ITERATIONS)
  const salt = asBytes(passphrase?.['salt'], 16, 16)
  const sealed = asBytes(passphrase?.['sealed'], 60, 60)
  const otherSalt = asBytes(recovery?.['salt'], 16, 16)
  const otherSealed = asBytes(recovery?.['sealed'], 60, 60)
  const publicKey = asBytes(box?.['publicKey'], 65, 65)
  const privateKey = asBytes(box?.['privateKey'], 29, 1000)
  if (record?.['format'] !== 1 || !keyId || iterations === null || !Number.isInteger(iterations)) return null
  if (!salt || !sealed || !otherSalt || !otherSealed || !publicKey || !privateKey) return null
  return {
    format: 1,
    keyId,
    passphrase: { salt, iterations, sealed },
    recovery: { salt: otherSalt, sealed: otherSealed },
    box: { publicKey, privateKey },
    idle: asNumber(record['idle'], MINUTE),
  }
}

function asBytes(raw: unknown, least: number, most: number): Uint8Array | null {
  return raw instanceof Uint8Array && raw.length >= least && raw.length <= most ? raw : null
}
