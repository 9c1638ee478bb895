import { expect, test } from 'vitest'
import { createWrittenWords, mixedOne, mixedOther } from '@/utils/core/journal/search/written-words'

/** The hashes of a word, as it is gone through. */
function hashesOf(word: string): readonly [one: number, other: number] {
  let [one, other] = [0, 0]
  for (let at = 0; at < word.length; at += 1) {
    one = mixedOne(one, word.charCodeAt(at))
    other = mixedOther(other, word.charCodeAt(at))
  }
  return [one, other]
}

test('each word has a number of its own and keeps it, however many there are', () => {
  const words = createWrittenWords()
  const all = Array.from({ length: 50_000 }, (_, at) => `word ${at}`)
  expect(all.map(word => words.of(...hashesOf(word)))).toEqual(all.map((_, at) => -1 - at))
  expect(all.map(word => words.of(...hashesOf(word)))).toEqual(all.map((_, at) => at))
})

test('words that are looked for in one place are told apart there', () => {
  const words = createWrittenWords()
  expect([words.of(7, 1), words.of(7, 2), words.of(7, 1), words.of(7, 2)]).toEqual([-1, -2, 0, 1])
})
