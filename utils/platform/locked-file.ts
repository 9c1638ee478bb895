/** Files locked with a passphrase or for a key, from a page. The work is done in a worker that lives no longer. */

import { LARGEST_KEY } from '../core/journal/backup/files'
import { secretIn } from '../core/journal/backup/key'
import type { BackupKey } from '../core/journal/backup/plan'
import type { LockAnswer, LockQuestion, OpenedFile } from '../core/journal/carry/lock'
import { startWorker } from './own-worker'

const ARMORED = '-----BEGIN AGE ENCRYPTED FILE-----'
const BEGINNINGS = ['age-encryption.org/', ARMORED]
const LONGEST_BEGINNING = 40
const LONGEST_HEADER = 400
const ENDING = /\.age$/i

type Opened = OpenedFile<File>
type Ask = (question: LockQuestion) => Promise<LockAnswer>

/** Some work with a worker that is asked one thing after the other. It can be gone in between, and answers no more. */
async function withWorker<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
  const worker = startWorker('/file-lock.js')
  let isGone = false
  const ask: Ask = question =>
    new Promise(answered => {
      const fail = () => {
        isGone = true
        answered({ ok: false, problem: 'unreadable' })
      }
      if (isGone) return fail()
      worker.onmessage = ({ data }: MessageEvent<LockAnswer>) => answered(data)
      worker.onerror = fail
      worker.postMessage(question)
    })
  try {
    return await work(ask)
  } finally {
    worker.terminate()
  }
}

const ask: Ask = question => withWorker(asked => asked(question))

/** `LockPort` and `SealPort` in `components/carry`. */
export const lockedFile = {
  /** Whether any of it can be done from here: Chromium's background cannot have a worker. */
  isPossible: (): boolean => typeof Worker === 'function',

  async isLocked(file: Blob): Promise<boolean> {
    const beginning = await file.slice(0, LONGEST_BEGINNING).text()
    return BEGINNINGS.some(each => beginning.startsWith(each))
  },

  /** Locks some text. What comes out was opened again and compared; null when that did not work. Never rejects. */
  async lock(text: string, passphrase: string): Promise<Blob | null> {
    const content = utf8(text)
    try {
      const locked = await ask({ what: 'lock', content, passphrase })
      if (!locked.ok) return null
      const again = await ask({ what: 'open', file: locked.content, passphrases: [passphrase] })
      if (!again.ok || textOf(again.content) !== text) return null
      return new Blob([locked.content])
    } catch {
      // No room for it, or no worker: to the person it is the same.
      return null
    }
  },

  /**
   * Opens locked files with any of these; those that were sealed, by any of the locked keys that open with them. What is
   * no key among those is passed over. Answers for each, in their order. Never rejects.
   */
  async open(
    files: readonly File[],
    passphrases: readonly string[],
    keys: readonly Blob[] = [],
  ): Promise<readonly Opened[]> {
    const answers: Opened[] = []
    try {
      const small = await Promise.all(keys.filter(({ size }) => size < LARGEST_KEY).map(bytesOf))
      await withWorker(async asked => {
        for (const file of files) answers.push(await openOne(asked, file, passphrases, small))
      })
    } catch {
      // As above: what was not answered yet stays shut.
    }
    return files.map((file, at) => answers[at] ?? { ok: false, problem: 'unreadable', file })
  },

  /** A new key, tried before it is answered; null when that did not work. Takes seconds. Never rejects. */
  async makeKey(passphrase: string): Promise<BackupKey | null> {
    try {
      const made = await ask({ what: 'make-key', passphrase })
      return made.ok ? JSON.parse(textOf(made.content)) : null
    } catch {
      // As above.
      return null
    }
  },

  /**
   * Locks some text, or other content, for whoever has the key; opened again and compared. Null when that did not work.
   * Never rejects.
   */
  async seal(
    content: string | Uint8Array<ArrayBuffer>,
    recipient: string,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      const bytes = typeof content === 'string' ? utf8(content) : content
      const sealed = await ask({ what: 'seal', content: bytes, recipient })
      return sealed.ok ? sealed.content : null
    } catch {
      // As above.
      return null
    }
  },
}

async function openOne(
  asked: Ask,
  file: File,
  passphrases: readonly string[],
  keys: readonly Uint8Array[],
): Promise<Opened> {
  try {
    const bytes = await bytesOf(file)
    const opened = (await isSealed(file))
      ? await asked({ what: 'open-keyed', file: bytes, keys, passphrases })
      : await asked({ what: 'open', file: bytes, passphrases })
    if (!opened.ok) return { ...opened, file }
    if (opened.content.length < LARGEST_KEY && secretIn(textOf(opened.content)) !== null)
      return { ok: false, problem: 'onlyKey', file }
    const { name, lastModified } = file
    return { ok: true, file: new File([opened.content], name.replace(ENDING, ''), { lastModified }) }
  } catch {
    // Gone since it was chosen, or no room for it.
    return { ok: false, problem: 'unreadable', file }
  }
}

/** Whether it opens with a key, and not with words. One that is wrapped in letters says so within them. */
async function isSealed(file: Blob): Promise<boolean> {
  const head = await file.slice(0, LONGEST_HEADER).text()
  return !/^-> scrypt /m.test(unwrapped(head))
}

function unwrapped(head: string): string {
  if (!head.startsWith(ARMORED)) return head
  const letters = head.slice(ARMORED.length).replace(/[^A-Za-z0-9+/]/g, '')
  return atob(letters.slice(0, letters.length - (letters.length % 4)).slice(0, 80))
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer())
