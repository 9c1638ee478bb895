import type { SearchAnswer, SearchQuestion } from './ask'
import { createTextIndex } from './text-index'

/** What is looked for before anybody asks. */
const PRACTICE = ['a', 'e', 'm', 's']

/** Answers each question of a page about its texts: what was found, or null where nothing was looked for. */
export function createAnswerer(): (question: SearchQuestion) => SearchAnswer | null {
  const index = createTextIndex()
  return question => {
    if (question.what === 'find') {
      // Code that runs for the first time takes several times as long as later: not on a person's first letter.
      if (question.query === '') for (const letter of PRACTICE) index.find(letter)
      const { texts, terms } = index.find(question.query)
      return { texts, terms: terms.join('\n') }
    }
    if (question.what === 'add') for (const each of question.all) index.add(each)
    else for (const text of question.texts) index.drop(text)
    return null
  }
}
