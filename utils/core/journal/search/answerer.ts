import type { SearchQuestion } from './ask'
import { createTextIndex, type Hits } from './text-index'

/** Answers each question of a page about its texts: what was found, or null where nothing was looked for. */
export function createAnswerer(): (question: SearchQuestion) => Hits | null {
  const index = createTextIndex()
  return question => {
    if (question.what === 'find') return index.find(question.query)
    if (question.what === 'add') for (const each of question.all) index.add(each)
    else for (const text of question.texts) index.drop(text)
    return null
  }
}
