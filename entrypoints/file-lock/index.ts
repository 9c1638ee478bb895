import type { LockQuestion } from '@/utils/core/journal/carry/lock'
import { age } from '@/utils/platform/age'

/** The worker that locks a file, or opens one, and is ended after it. */
export default {
  main() {
    addEventListener('message', ({ data }: MessageEvent<LockQuestion>) => {
      const working =
        data.what === 'lock' ? age.lock(data.content, data.passphrase) : age.open(data.file, data.passphrases)
      working.then(answer => postMessage(answer))
    })
  },
}
