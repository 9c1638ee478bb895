import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyWords } from '@/tests/support/entries'
import { slipsBetween, slipsIn } from '@/utils/core/journal/search/slip'
import { createVocabulary } from '@/utils/core/journal/search/vocabulary'
import { tokens } from '@/utils/core/journal/words'

function terms(...texts: readonly string[]): readonly (readonly string[])[] {
  const vocabulary = createVocabulary()
  return texts.map(text => [...vocabulary.termsIn(text)].map(term => vocabulary.terms[term] ?? ''))
}

const tokenTerms = (text: string) => tokens(text).map(({ term }) => term)

describe('the terms of a text', () => {
  test.each([
    'Sat in the Café, don’t know',
    '今日は雨。静かな部屋。',
    'Tokyo東京2027年 วันนี้ฝนตก',
    '𠮷野家 und 𝒜 🌧️ rain',
    "''' ’ '",
    '',
    'İstanbul ﬁne e\u0301',
  ])('are the tokens of %j', text => {
    expect(terms(text, text)).toEqual([tokenTerms(text), tokenTerms(text)])
  })

  test('are the tokens, whatever the text', () => {
    const anyText = fc.oneof(
      anyWords,
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme-composite' }),
    )
    fc.assert(
      fc.property(fc.array(anyText), texts => {
        expect(terms(...texts)).toEqual(texts.map(tokenTerms))
      }),
    )
  })

  test('are those between two places', () => {
    const vocabulary = createVocabulary()
    const text = 'so rain, 今日は, 𠮷野 so'
    for (let from = 0; from <= text.length; from += 1)
      for (let to = from; to <= text.length; to += 1) {
        const there = [...vocabulary.termsIn(text, from, to)].map(term => vocabulary.terms[term])
        expect(there).toEqual(tokenTerms(text.slice(from, to)))
      }
  })

  test('are still told apart when there are many', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `word${at.toString(36)}`)
    expect(terms(words.join(' '), words.toReversed().join(' '))).toEqual([words, words.toReversed()])
  })
})

describe('slips', () => {
  test.each([
    ['kettle', 'kettle', 0],
    ['kattle', 'kettle', 1],
    ['harour', 'harbour', 1],
    ['teh', 'the', 2],
    ['', 'rain', 3],
    ['completely', 'different', 3],
  ])('%s and %s are %i apart, of two at most', (one, other, slips) => {
    expect(slipsBetween(one, other, 2)).toBe(slips)
    expect(slipsBetween(other, one, 2)).toBe(slips)
  })

  test.each([
    ['rai', 0],
    ['rain', 1],
    ['umbrella', 2],
  ])('%s may have %i', (term, slips) => {
    expect(slipsIn(term)).toBe(slips)
  })

  test('no word with few enough of them is passed over', () => {
    const anyWord = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'ö', '雨', 'A', '!'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(anyWord, fc.array(anyWord), (asked, words) => {
        const vocabulary = createVocabulary()
        vocabulary.termsIn(words.join(' '))
        const found = vocabulary.matches(asked).map(({ term }) => vocabulary.terms[term])
        const most = slipsIn(asked)
        const wanted = vocabulary.terms.filter(
          term => term.startsWith(asked) || (most > 0 && slipsBetween(asked, term, most) <= most),
        )
        expect(found).toEqual(wanted)
      }),
    )
  })

  test('the very word weighs most, then one that it begins, the shorter the more', () => {
    const vocabulary = createVocabulary()
    vocabulary.termsIn('rain rainy rainbows')
    const weights = vocabulary.matches('rain').map(({ weight }) => weight)
    expect(weights).toEqual(weights.toSorted((one, other) => other - one))
    expect(weights[0]).toBe(1)
  })
})
