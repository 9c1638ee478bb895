/**
 * The keys of a locked journal, by the browser's own means (WebCrypto), which answer later and are never used within
 * a transaction. P-256 for the box, because Chromium has X25519 only since 133.
 */

import { ITERATIONS, type LockHeader, type PassphraseWrap, type RecoveryWrap } from '../core/lock/header'
import { RECOVERY_BYTES } from '../core/lock/recovery-key'
import type { Duration } from '../core/time'

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const NONCE = 12
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const text = (words: string) => new TextEncoder().encode(words)

/** A new lock, and what opens it. */
export interface NewLock {
  readonly header: LockHeader
  /** The journal's key: 32 bytes. */
  readonly key: Uint8Array<ArrayBuffer>
  readonly recovery: Uint8Array
}

export async function newLock(passphrase: string, idle: Duration | null, keyId: string): Promise<NewLock> {
  const [key, recovery] = [random(32), random(RECOVERY_BYTES)]
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))
  const secret = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))
  const header: LockHeader = {
    format: 1,
    keyId,
    passphrase: await wrapByWords(key, passphrase),
    recovery: await wrapByRecovery(key, recovery),
    box: { publicKey, privateKey: await wrap(await asKey(key), secret) },
    idle,
  }
  return { header, key, recovery }
}

export async function wrapByWords(key: Uint8Array<ArrayBuffer>, words: string): Promise<PassphraseWrap> {
  const salt = random(16)
  return { salt, iterations: ITERATIONS, sealed: await wrap(await keyOfWords(words, salt, ITERATIONS), key) }
}

export async function wrapByRecovery(
  key: Uint8Array<ArrayBuffer>,
  recovery: Uint8Array,
): Promise<RecoveryWrap> {
  const salt = random(16)
  return { salt, sealed: await wrap(await keyOfRecovery(recovery, salt), key) }
}

/** The journal's key; null when the words are not the right ones. */
export async function unwrapByWords(
  by: PassphraseWrap,
  words: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return unwrap(await keyOfWords(words, by.salt, by.iterations), by.sealed)
}

/** The journal's key; null when it is another recovery key. */
export async function unwrapByRecovery(
  by: RecoveryWrap,
  recovery: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return unwrap(await keyOfRecovery(recovery, by.salt), by.sealed)
}

/** The key wrapped by a secret of its own, for as long as the journal is open. Both are new every time. */
export async function split(
  key: Uint8Array<ArrayBuffer>,
): Promise<{ readonly secret: Uint8Array; readonly wrapped: Uint8Array }> {
  const secret = random(32)
  return { secret, wrapped: await wrap(await asKey(secret), key) }
}

/** The two halves put together again; null when they do not belong together. */
export async function join(secret: Uint8Array, wrapped: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  return secret.length === 32 ? unwrap(await asKey(Uint8Array.from(secret)), wrapped) : null
}

/** Something long, sealed with the journal's key itself. */
export async function seal(
  key: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  return wrap(await asKey(key), bytes)
}

/** The way back; null when it was sealed with another key, or is damaged. */
export async function unseal(
  key: Uint8Array<ArrayBuffer>,
  sealed: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  return unwrap(await asKey(key), sealed)
}

/** A key to put words into the box with, and what has to lie beside them so that it can be made again. */
export async function boxKey(
  publicKey: Uint8Array,
): Promise<{ readonly key: Uint8Array; readonly beside: Uint8Array }> {
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits'])
  const beside = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey))
  return { key: await agreed(own.privateKey, publicKey, beside, publicKey), beside }
}

/** The same key from the other side; null when what lies beside is damaged. */
export async function boxKeyAgain(
  { box }: LockHeader,
  key: Uint8Array<ArrayBuffer>,
  beside: Uint8Array,
): Promise<Uint8Array | null> {
  const secret = await unwrap(await asKey(key), box.privateKey)
  if (!secret) return null
  try {
    const own = await crypto.subtle.importKey('pkcs8', secret, CURVE, false, ['deriveBits'])
    return await agreed(own, beside, beside, box.publicKey)
  } catch {
    // No point of the curve: somebody else wrote it.
    return null
  }
}

async function agreed(own: CryptoKey, other: Uint8Array, beside: Uint8Array, publicKey: Uint8Array) {
  const theirs = await crypto.subtle.importKey('raw', Uint8Array.from(other), CURVE, false, [])
  const bits = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256)
  const material = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveBits'])
  const salt = Uint8Array.from([...beside, ...publicKey])
  const derived = { name: 'HKDF', hash: 'SHA-256', salt, info: text('arbor box') }
  return new Uint8Array(await crypto.subtle.deriveBits(derived, material, 256))
}

async function keyOfWords(words: string, salt: Uint8Array, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', text(words), 'PBKDF2', false, ['deriveKey'])
  const derived = { name: 'PBKDF2', hash: 'SHA-256', salt: Uint8Array.from(salt), iterations }
  return crypto.subtle.deriveKey(derived, material, AES, false, BOTH)
}

async function keyOfRecovery(recovery: Uint8Array, salt: Uint8Array): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', Uint8Array.from(recovery), 'HKDF', false, [
    'deriveKey',
  ])
  const derived = { name: 'HKDF', hash: 'SHA-256', salt: Uint8Array.from(salt), info: text('arbor recovery') }
  return crypto.subtle.deriveKey(derived, material, AES, false, BOTH)
}

const AES = { name: 'AES-GCM', length: 256 } as const
const BOTH: KeyUsage[] = ['encrypt', 'decrypt']

const asKey = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.importKey('raw', bytes, AES, false, BOTH)

async function wrap(by: CryptoKey, secret: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const iv = random(NONCE)
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, by, secret))
  const whole = new Uint8Array(NONCE + sealed.length)
  whole.set(iv)
  whole.set(sealed, NONCE)
  return whole
}

async function unwrap(by: CryptoKey, sealed: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = Uint8Array.from(sealed)
  try {
    const iv = bytes.subarray(0, NONCE)
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, by, bytes.subarray(NONCE))
    return new Uint8Array(opened)
  } catch {
    // The wrong words and a damaged wrap look the same, as they should.
    return null
  }
}
