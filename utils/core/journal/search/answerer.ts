import type { SearchAnswer, SearchQuestion } from './ask'
import { createTextIndex } from './text-index'

/** What is looked for before anybody asks: code that runs for the first time takes several times as long as later. */
const WARM_UP = ['a', 'e', 'm', 's']

/** Answers each question of a page about its texts: what was found, or null where nothing was looked for. */
export function createAnswerer(): (question: SearchQuestion) => SearchAnswer | null {
  const index = createTextIndex()
  let isWarm = false
  return question => {
    if (question.what === 'find') {
      // Once all was taken up, and before a person's first letter.
      if (!isWarm && question.query === '') for (const letter of WARM_UP) index.find(letter)
      isWarm = true
      const { texts, terms } = index.find(question.query)
      return { texts, terms: terms.join('\n') }
    }
    if (question.what === 'add') for (const each of question.all) index.add(each)
    else for (const text of question.texts) index.drop(text)
    return null
  }
}
