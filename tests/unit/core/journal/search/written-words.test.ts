import { expect, test } from 'vitest'
import { CUT, type Cuts, cutWords, ONE, OTHER } from '@/utils/core/journal/search/cuts'
import { createWrittenWords, UNKNOWN } from '@/utils/core/journal/search/written-words'

/** Looks for the first so many of some words. */
function look(words: ReturnType<typeof createWrittenWords>, cuts: Cuts, count: number) {
  const terms = new Int32Array(count)
  const whole = words.look(cuts, count, terms)
  return { whole, terms: [...terms] }
}

function put(words: ReturnType<typeof createWrittenWords>, cuts: Cuts, at: number, term: number): void {
  words.put(cuts[at * CUT + ONE] as number, cuts[at * CUT + OTHER] as number, term)
}

test('each word keeps its term, however many there are', () => {
  const words = createWrittenWords()
  const text = Array.from({ length: 50_000 }, (_, at) => `word${at}`).join(' ')
  const cuts: Cuts = new Int32Array(CUT * 50_000)
  expect(cutWords(text, 0, text.length, cuts)).toBe(50_000)
  expect(look(words, cuts, 50_000)).toEqual({ whole: false, terms: Array(50_000).fill(UNKNOWN) })
  for (let at = 0; at < 50_000; at += 1) put(words, cuts, at, at)
  expect(look(words, cuts, 50_000)).toEqual({
    whole: true,
    terms: Array.from({ length: 50_000 }, (_, at) => at),
  })
})

test('words that are looked for in one place are told apart there', () => {
  const words = createWrittenWords()
  // Of each the two hashes, and two places that do not matter here.
  const cuts: Cuts = Int32Array.of(7, 1, 0, 0, 7, 2, 0, 0)
  put(words, cuts, 0, 5)
  expect(look(words, cuts, 2)).toEqual({ whole: false, terms: [5, UNKNOWN] })
  put(words, cuts, 1, 6)
  expect(look(words, cuts, 2)).toEqual({ whole: true, terms: [5, 6] })
})

test('a word that nothing is left of is known, and has no term', () => {
  const words = createWrittenWords()
  const cuts: Cuts = Int32Array.of(7, 1, 0, 0)
  put(words, cuts, 0, -1)
  expect(look(words, cuts, 1)).toEqual({ whole: false, terms: [-1] })
})
