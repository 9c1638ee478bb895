import type { SearchAnswer, SearchQuestion, Texts } from './ask'
import { createTextIndex } from './text-index'

/** What is looked for before anybody asks: code that runs for the first time takes several times as long as later. */
const WARM_UP = ['a', 'e', 'm', 's']

/** Answers each question of a page about its texts: what was found, or null where nothing was looked for. */
export function createAnswerer(): (question: SearchQuestion) => SearchAnswer | null {
  const index = createTextIndex()
  /** How many texts were there when it was warmed up, and how many were added in all. */
  let [warm, added] = [0, 0]

  function add({ all, ends, times, tags }: Texts): void {
    let start = 0
    for (const [at, end] of ends.entries()) {
      index.add(all, tags.get(at) ?? [], times[at] ?? 0, start, end)
      start = end
    }
    added += ends.length
  }

  return question => {
    if (question.what === 'find') {
      // Once most was taken up, and before a person's first letter.
      if (question.query === '' && added > warm * 2) {
        for (const letter of WARM_UP) index.find(letter)
        warm = added
      }
      const { texts, terms } = index.find(question.query)
      return { texts, terms: terms.join('\n') }
    }
    if (question.what === 'drop') for (const text of question.texts) index.drop(text)
    else add(question.texts)
    return null
  }
}
