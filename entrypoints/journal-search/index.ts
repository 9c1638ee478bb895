import { createAnswerer, handedOver } from '@/utils/core/journal/search/answerer'
import type { SearchQuestion } from '@/utils/core/journal/search/ask'
import { readJournal } from '@/utils/platform/journal-reader'

/** The worker that reads the journal for one page and searches it, and is ended with it. What it knows is in memory only. */
export default {
  main() {
    const { answerTo, goOn } = createAnswerer(readJournal)
    const answer = async (question: SearchQuestion) => {
      const answered = await answerTo(question)
      postMessage(answered, { transfer: handedOver(answered) })
      rest()
    }
    // Each bit of it as a task of its own: a question that comes meanwhile is answered first.
    const rest = () => {
      if (goOn()) setTimeout(rest)
    }
    // A page that waits for an answer has to hear when there will be none.
    addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => answer(data).catch(reportError))
  },
}
