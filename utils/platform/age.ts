/**
 * Files locked with a passphrase, in the format `age` (age-encryption.org/v1), which other people's programs open as
 * well; the only importer of age-encryption. To make the key takes a second or more on purpose, and nothing else can
 * happen meanwhile: it belongs in a worker.
 */

import { armor, Decrypter, Encrypter } from 'age-encryption'
import type { LockAnswer } from '../core/journal/carry/lock'

const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----'
/** Locked with words, and not with somebody's key. Stands in the header, which is text. */
const WITH_WORDS = /^-> scrypt /m
const LONGEST_HEADER = 1000
/** How the library says that no passphrase fits. */
const NONE_FITS = /no identity matched/

export const age = {
  async lock(content: Uint8Array, passphrase: string): Promise<LockAnswer> {
    const encrypter = new Encrypter()
    encrypter.setPassphrase(passphrase)
    return { ok: true, content: owned(await encrypter.encrypt(content)) }
  },

  /** Refuses a file that asks for more work than a key is worth (2^20 is the most) before any of it is done. */
  async open(file: Uint8Array, passphrases: readonly string[]): Promise<LockAnswer> {
    const decrypter = new Decrypter()
    for (const passphrase of passphrases) decrypter.addPassphrase(passphrase)
    try {
      const locked = bare(file)
      if (!WITH_WORDS.test(new TextDecoder().decode(locked.subarray(0, LONGEST_HEADER))))
        return { ok: false, problem: 'unreadable' }
      return { ok: true, content: owned(await decrypter.decrypt(locked)) }
    } catch (error) {
      const isShut = error instanceof Error && NONE_FITS.test(error.message)
      return { ok: false, problem: isShut ? 'wrong' : 'unreadable' }
    }
  },
}

/** The file without the letters that one in a message is wrapped in. */
function bare(file: Uint8Array): Uint8Array {
  const start = new TextDecoder().decode(file.subarray(0, ARMORED.length))
  return start === ARMORED ? armor.decode(new TextDecoder().decode(file)) : file
}

/** Never shared memory: the library makes its arrays itself. */
const owned = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>
