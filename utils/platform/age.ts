/**
 * Files locked with a passphrase or for a key, in the format `age` (age-encryption.org/v1), which other people's
 * programs open as well; the only importer of age-encryption. To make a key out of a passphrase takes a second or more
 * on purpose, and nothing else can happen meanwhile: it belongs in a worker.
 */

import {
  armor,
  Decrypter,
  Encrypter,
  generateX25519Identity,
  type Identity,
  identityToRecipient,
} from 'age-encryption'
import { secretIn } from '../core/journal/backup/key'
import type { BackupKey } from '../core/journal/backup/plan'
import type { LockAnswer } from '../core/journal/carry/lock'

const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----'
/** Locked with words, and not with somebody's key. Stands in the header, which is text. */
const WITH_WORDS = /^-> scrypt /m
const LONGEST_HEADER = 1000
/** How the library says that no passphrase fits. */
const NONE_FITS = /no identity matched/

type Unlock = typeof openLocked

const UNREADABLE = { ok: false, problem: 'unreadable' } as const

export const age = {
  async lock(content: Uint8Array, passphrase: string): Promise<LockAnswer> {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(passphrase)
    return { ok: true, content: owned(await encrypter.encrypt(content)) }
  },

  open: openLocked,

  /**
   * Opens a file that was sealed, by any of these locked keys. What is no key among them is passed over. `unlock` is for
   * who has many files, because to open a key takes seconds.
   */
  async openKeyed(
    file: Uint8Array,
    keys: readonly Uint8Array[],
    passphrases: readonly string[],
    unlock: Unlock = openLocked,
  ): Promise<LockAnswer> {
    let anyWrong = false
    for (const key of keys) {
      const unlocked = await unlock(key, passphrases)
      anyWrong ||= !unlocked.ok && unlocked.problem === 'wrong'
      const secret = unlocked.ok && secretIn(textOf(unlocked.content))
      if (!secret) continue
      const decrypter = new Decrypter()
      decrypter.addIdentity(secret)
      const answer = await opened(decrypter, file, locked => !isWithWords(locked))
      if (answer.ok || answer.problem !== 'wrong') return answer
    }
    // A key that stayed shut may have been the right one.
    return { ok: false, problem: anyWrong ? 'wrong' : 'keyless' }
  },

  /** A new key, as JSON (`BackupKey`), of which the half that opens is locked. It was tried before it is answered. */
  async makeKey(passphrase: string): Promise<LockAnswer> {
    const secret = await generateX25519Identity()
    const recipient = await identityToRecipient(secret)
    const locked = await age.lock(utf8(`${secret}\n`), passphrase)
    if (!locked.ok) return locked
    const probe = await age.seal(utf8(recipient), recipient)
    const again = probe.ok ? await age.openKeyed(probe.content, [locked.content], [passphrase]) : null
    if (!again?.ok || textOf(again.content) !== recipient) return UNREADABLE
    const key: BackupKey = { recipient, key: armor.encode(locked.content) }
    return { ok: true, content: owned(utf8(JSON.stringify(key))) }
  },

  /**
   * Locks something for whoever has the key. It was opened again and compared before it is answered, by the means it
   * was locked with, because the key is not here.
   */
  async seal(content: Uint8Array, recipient: string): Promise<LockAnswer> {
    let kept: Uint8Array | null = null
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    encrypter.addRecipient({
      wrapFileKey(fileKey) {
        kept = fileKey.slice()
        return []
      },
    })
    const sealed = owned(await encrypter.encrypt(content))
    const means: Identity = { unwrapFileKey: () => kept }
    const decrypter = new Decrypter()
    decrypter.addIdentity(means)
    const again = await opened(decrypter, sealed, () => true)
    return again.ok && isSame(again.content, content) ? { ok: true, content: sealed } : UNREADABLE
  },
}

/** Refuses a file that asks for more work than a key is worth (2^20 is the most) before any of it is done. */
async function openLocked(file: Uint8Array, passphrases: readonly string[]): Promise<LockAnswer> {
  const decrypter = new Decrypter()
  for (const passphrase of passphrases) decrypter.addPassphrase(passphrase)
  return opened(decrypter, file, isWithWords)
}

async function opened(
  decrypter: Decrypter,
  file: Uint8Array,
  fits: (locked: Uint8Array) => boolean,
): Promise<LockAnswer> {
  try {
    const locked = bare(file)
    if (!fits(locked)) return UNREADABLE
    return { ok: true, content: owned(await decrypter.decrypt(locked)) }
  } catch (error) {
    const isShut = error instanceof Error && NONE_FITS.test(error.message)
    return isShut ? { ok: false, problem: 'wrong' } : UNREADABLE
  }
}

/** The file without the letters that one in a message is wrapped in. */
function bare(file: Uint8Array): Uint8Array {
  return textOf(file.subarray(0, ARMORED.length)) === ARMORED ? armor.decode(textOf(file)) : file
}

function isWithWords(locked: Uint8Array): boolean {
  return WITH_WORDS.test(textOf(locked.subarray(0, LONGEST_HEADER)))
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
/** Never shared memory: the library makes its arrays itself. */
const owned = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>
