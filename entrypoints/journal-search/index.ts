import { createAnswerer, handedOver } from '@/utils/core/journal/search/answerer'
import type { SearchQuestion } from '@/utils/core/journal/search/ask'
import { readJournal } from '@/utils/platform/journal-reader'

/** The worker that reads the journal for one page and searches it, and is ended with it. What it knows is in memory only. */
export default {
  main() {
    const { answerTo, goOn, rest } = createAnswerer(readJournal)
    let resting: ReturnType<typeof setTimeout> | undefined
    // Each bit as a task of its own, and one at a time: a question that comes meanwhile waits for no more than that.
    const restNext = () => {
      resting = setTimeout(() => rest() && restNext())
    }
    const answer = async (question: SearchQuestion) => {
      const answered = await answerTo(question)
      postMessage(answered, { transfer: handedOver(answered) })
      clearTimeout(resting)
      if (goOn()) restNext()
    }
    // A page that waits for an answer has to hear when there will be none.
    addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => answer(data).catch(reportError))
  },
}
