import { type createAnswerer, handedOver } from '@/utils/core/journal/search/answerer'
import type { SearchQuestion } from '@/utils/core/journal/search/ask'

/** The worker that reads and searches as a page has it, in the same thread; it tells what it is asked. */
export function searchWorker(
  { answerTo, goOn, rest }: ReturnType<typeof createAnswerer>,
  asked: (question: SearchQuestion) => void = () => {},
) {
  let ended = false
  const worker: Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'> = {
    onmessage: null,
    onerror: null,
    terminate() {
      ended = true
    },
    postMessage(question: SearchQuestion) {
      asked(question)
      answer(structuredClone(question)).catch(() =>
        worker.onerror?.call(worker as Worker, new Event('error') as ErrorEvent),
      )
    },
  }
  async function answer(question: SearchQuestion): Promise<void> {
    const answered = await answerTo(question)
    if (ended) return
    const data = structuredClone(answered, { transfer: handedOver(answered) })
    worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data }))
    goOn()
    while (rest());
  }
  return worker
}
