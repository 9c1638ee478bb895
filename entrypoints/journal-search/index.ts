import { createAnswerer } from '@/utils/core/journal/search/answerer'
import type { SearchQuestion } from '@/utils/core/journal/search/ask'

/** The worker that searches the journal for one page, and is ended with it. What it knows is in memory only. */
export default {
  main() {
    const answer = createAnswerer()
    addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => {
      const hits = answer(data)
      postMessage(hits, { transfer: hits ? [hits.texts.buffer] : [] })
    })
  },
}
