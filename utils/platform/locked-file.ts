/** Files locked with a passphrase, from a page. The work is done in a worker that lives for one file. */

import type { LockAnswer, LockQuestion } from '../core/journal/carry/lock'
import { startWorker } from './own-worker'

const BEGINNINGS = ['age-encryption.org/', '-----BEGIN AGE ENCRYPTED FILE']
const LONGEST_BEGINNING = 40
const ENDING = /\.age$/i

async function ask(question: LockQuestion): Promise<LockAnswer> {
  const worker = startWorker('/file-lock.js')
  const answer = await new Promise<LockAnswer>(answered => {
    worker.onmessage = ({ data }: MessageEvent<LockAnswer>) => answered(data)
    worker.onerror = () => answered({ ok: false, problem: 'unreadable' })
    worker.postMessage(question)
  })
  worker.terminate()
  return answer
}

/** `LockPort` in `components/carry`. */
export const lockedFile = {
  async isLocked(file: Blob): Promise<boolean> {
    const beginning = await file.slice(0, LONGEST_BEGINNING).text()
    return BEGINNINGS.some(each => beginning.startsWith(each))
  },

  /** Locks some text. What comes out was opened again and compared; null when that did not work. Never rejects. */
  async lock(text: string, passphrase: string): Promise<Blob | null> {
    const content = new TextEncoder().encode(text)
    try {
      const locked = await ask({ what: 'lock', content, passphrase })
      if (!locked.ok) return null
      const again = await ask({ what: 'open', file: locked.content, passphrases: [passphrase] })
      if (!again.ok || new TextDecoder().decode(again.content) !== text) return null
      return new Blob([locked.content])
    } catch {
      // No room for it, or no worker: to the person it is the same.
      return null
    }
  },

  /** Opens a locked file with any of these. Never rejects. */
  async open(
    file: File,
    passphrases: readonly string[],
  ): Promise<
    | { readonly ok: true; readonly file: File }
    | { readonly ok: false; readonly problem: 'wrong' | 'unreadable' }
  > {
    try {
      const opened = await ask({ what: 'open', file: new Uint8Array(await file.arrayBuffer()), passphrases })
      if (!opened.ok) return opened
      const { name, lastModified } = file
      return { ok: true, file: new File([opened.content], name.replace(ENDING, ''), { lastModified }) }
    } catch {
      // As above.
      return { ok: false, problem: 'unreadable' }
    }
  },
}
