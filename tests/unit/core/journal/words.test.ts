import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt, fold, marked, queryTerms, tokens } from '@/utils/core/journal/words'

describe('comparing words', () => {
  test.each([
    ['Café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['NAÏVE', 'naive'],
    ['Ελλάδα', 'ελλαδα'],
    ['İstanbul', 'istanbul'],
    ['don’t', 'dont'],
    ['ﬁsh', 'fish'],
    ['شَمْس', 'شمس'],
    ['が', 'が'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s counts as %s', (word, folded) => {
    expect(fold(word)).toBe(folded)
  })
})

describe('tokens', () => {
  const terms = (text: string) => tokens(text).map(({ term }) => term)

  test.each([
    ['Rain, then  more rain.', ['rain', 'then', 'more', 'rain']],
    ['a 12-hour day', ['a', '12', 'hour', 'day']],
    ['今日は雨', ['今日', '日は', 'は雨', '雨']],
    ['東京tower', ['東京', '京', 'tower']],
    ['비가 온다', ['비가', '온다']],
    ["' — …", []],
  ])('of %j', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  test.each([
    ['今日', ['今日']],
    ['今日は', ['今日', '日は']],
    ['雨', ['雨']],
    ['rain rain', ['rain', 'rain']],
  ])('a search for %j asks for %j', (query, expected) => {
    expect(queryTerms(query)).toEqual(expected)
  })

  test('stand where they say, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        for (const { term, start, end } of tokens(text)) {
          expect(end).toBeGreaterThan(start)
          expect(fold(text.slice(start, end))).toBe(term)
        }
        const starts = tokens(text).map(({ start }) => start)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('marking', () => {
  const hits = (text: string, terms: string[]) =>
    marked(text, new Set(terms))
      .filter(({ hit }) => hit)
      .map(({ text }) => text)

  test('points out the words as they were written', () => {
    expect(hits('Café, cafe or CAFÉS', ['cafe'])).toEqual(['Café', 'cafe'])
  })

  test('joins overlapping pairs of characters', () => {
    expect(hits('今日は雨', ['今日', '日は']).join('')).toBe('今日は')
  })

  test('changes no character of the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '雨', '日', '😀', '<b>', '\n') })
    fc.assert(
      fc.property(text, fc.array(text), (text, words) => {
        const terms = words.flatMap(queryTerms)
        expect(
          marked(text, new Set(terms))
            .map(piece => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})

describe('an excerpt', () => {
  const far = `${'before '.repeat(40)}the kettle sings ${'after '.repeat(200)}`

  test('is the beginning when nothing is searched for', () => {
    expect(excerpt('\n  rain on tin\n\n  sun')).toBe('rain on tin\nsun')
  })

  test('is the beginning when the first hit stands there', () => {
    expect(excerpt('the kettle sings', new Set(['kettle']))).toBe('the kettle sings')
  })

  test('starts shortly before a hit that is far in, with a whole word', () => {
    expect(excerpt(far, new Set(['kettle']))).toMatch(/^… (before )+the kettle sings /)
    expect(excerpt(far, new Set(['kettle'])).indexOf('kettle')).toBeLessThan(60)
  })

  test('is short', () => {
    expect(excerpt(far, new Set(['kettle'])).length).toBeLessThan(410)
    expect(excerpt(far).length).toBeLessThan(410)
  })
})

test('no more is pointed out than is asked for, and all of the text is there', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(3), (text, most) => {
      const terms = new Set(tokens(text).map(({ term }) => term))
      const pieces = marked(text, terms, most)
      expect(pieces.map(piece => piece.text).join('')).toBe(text)
      const all = marked(text, terms).filter(({ hit }) => hit)
      expect(pieces.filter(({ hit }) => hit)).toEqual(all.slice(0, most))
    }),
  )
})

test('a word is what Unicode says is one, whatever is around it', () => {
  const anyUnit = fc.constantFrom(
    ...'aéßÅ9_-\n\u0301’',
    '\u{1d538}',
    '\u{1f331}',
    '\ud840',
    '\udc00',
    'ﷺ',
    'ي',
  )
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: anyUnit }))
  fc.assert(
    fc.property(anyText, text => {
      const spaced = text.replace(
        /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/gu,
        ' ',
      )
      const words = [...spaced.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)].map(({ 0: word, index }) => ({
        term: fold(word),
        start: index,
        end: index + word.length,
      }))
      expect(tokens(spaced)).toEqual(words.filter(({ term }) => term !== ''))
    }),
    { numRuns: 1000 },
  )
})
