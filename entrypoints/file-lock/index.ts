import type { LockAnswer, LockQuestion } from '@/utils/core/journal/carry/lock'
import { age } from '@/utils/platform/age'

/** The worker that locks a file, or opens one, and is ended after it. */
export default {
  main() {
    addEventListener('message', ({ data }: MessageEvent<LockQuestion>) => {
      answerTo(data).then(answer => postMessage(answer))
    })
  },
}

function answerTo(question: LockQuestion): Promise<LockAnswer> {
  switch (question.what) {
    case 'lock':
      return age.lock(question.content, question.passphrase)
    case 'open':
      return age.open(question.file, question.passphrases)
    case 'open-keyed':
      return age.openKeyed(question.file, question.keys, question.passphrases)
    case 'make-key':
      return age.makeKey(question.passphrase)
    case 'seal':
      return age.seal(question.content, question.recipient)
  }
}
