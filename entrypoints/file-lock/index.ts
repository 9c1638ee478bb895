import type { LockAnswer, LockQuestion } from '@/utils/core/journal/carry/lock'
import { age } from '@/utils/platform/age'

/** The worker that locks a file, or opens some, and is ended after that. */
export default {
  main() {
    const answer = async (question: LockQuestion) => postMessage(await answerTo(question))
    // A page that waits for an answer has to hear when there will be none.
    addEventListener('message', ({ data }: MessageEvent<LockQuestion>) => answer(data).catch(reportError))
  },
}

/** What became of each key that was tried, for as long as the worker lives: a backup and its voices have one in common. */
const tried = new Map<string, Promise<LockAnswer>>()

function unlock(key: Uint8Array, passphrases: readonly string[]): Promise<LockAnswer> {
  const name = JSON.stringify([[...key], passphrases])
  const opening = tried.get(name) ?? age.open(key, passphrases)
  tried.set(name, opening)
  return opening
}

function answerTo(question: LockQuestion): Promise<LockAnswer> {
  switch (question.what) {
    case 'lock':
      return age.lock(question.content, question.passphrase)
    case 'open':
      return age.open(question.file, question.passphrases)
    case 'open-keyed':
      return age.openKeyed(question.file, question.keys, question.passphrases, unlock)
    case 'make-key':
      return age.makeKey(question.passphrase)
    case 'seal':
      return age.seal(question.content, question.recipient)
  }
}
