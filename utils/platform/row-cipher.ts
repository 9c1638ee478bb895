/**
 * Records sealed with AES-256-GCM; the only importer of the noble libraries. They work at once, where the browser's
 * own ciphers answer later: nothing but requests may be awaited within a transaction, and a page that closes gets no
 * answers any more. A page loads it only where a journal is locked.
 */

import { gcm } from '@noble/ciphers/aes.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { asRecord, asText } from '../core/parse'
import { fromBase64, toBase64 } from './base64'

/** Seals and opens records with one key. `place` is what a record is found by: a seal opens only in its own place. */
export interface RowCipher {
  seal(place: string, record: unknown): Uint8Array
  /** Throws where the seal is broken, or was made in another place or with another key. */
  open(place: string, sealed: Uint8Array): unknown
}

/** Bytes of a nonce, which comes first in what is sealed. */
const NONCE = 12
/** What is sealed is made up to steps of this many bytes: the length of a line says something about a mood. */
const STEP = 256

/** `key` is 32 random bytes. Each place has a key of its own (the expanding half of HKDF), so nonces never meet. */
export function rowCipher(key: Uint8Array): RowCipher {
  const expand = hmac.create(sha256, key)
  const cipher = (place: string, nonce: Uint8Array) => {
    const info = utf8ToBytes(place)
    const own = expand.clone().update(info).update(Uint8Array.of(1)).digest()
    return gcm(own, nonce, info)
  }
  return {
    seal(place, record) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE))
      return concatBytes(
        nonce,
        cipher(place, nonce).encrypt(padded(utf8ToBytes(JSON.stringify(record, withBytes)))),
      )
    },
    open(place, sealed) {
      const opened = cipher(place, sealed.subarray(0, NONCE)).decrypt(sealed.subarray(NONCE))
      // The spaces that made it longer mean nothing in JSON.
      return JSON.parse(new TextDecoder().decode(opened), toBytes)
    },
  }
}

/** Bytes within a record, as text; `toBytes` is the way back. */
const BYTES = 'arbor bytes'
const withBytes = (_: string, value: unknown) =>
  value instanceof Uint8Array ? { [BYTES]: toBase64(value) } : value
const toBytes = (_: string, value: unknown) => {
  const text = asText(asRecord(value)?.[BYTES], Infinity)
  return text === null ? value : fromBase64(text)
}

function padded(bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(Math.ceil(bytes.length / STEP) * STEP).fill(0x20)
  longer.set(bytes)
  return longer
}
