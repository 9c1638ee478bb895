import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder, latestFirst } from '@/utils/core/journal/search/in-order'
import { createTextIndex } from '@/utils/core/journal/search/text-index'
import { queryTerms, tokens } from '@/utils/core/journal/words'

const indexed = (...texts: readonly string[]) => {
  const index = createTextIndex()
  for (const [at, text] of texts.entries()) index.add(text, [], at * 60_000)
  return index
}

const anyText = fc.array(fc.constantFrom('rain', 'rainy', 'ran', 'roof', 'tin', '雨の日', 'a', 'umbrella'), {
  maxLength: 6,
})

describe('finding', () => {
  test.each([
    ['the text that says it more often', ['tin rain', 'rain rain'], [1, 0]],
    ['the shorter one', ['rain and a long talk about the roof', 'rain again'], [1, 0]],
    ['the very word', ['rainy days', 'rain fell'], [1, 0]],
    ['the later one, of equals', ['rain', 'rain'], [1, 0]],
  ])('begins with %s', (_, texts, order) => {
    expect([...indexed(...texts).find('rain').texts]).toEqual(order)
  })

  test('looks among tags, which count for more', () => {
    const index = indexed('rain on tin')
    index.add('On tin.', ['rain'], 0)
    expect([...index.find('rain').texts]).toEqual([1, 0])
  })

  test('answers with the terms that were meant', () => {
    expect(indexed('Rain, rainy', 'wind').find('rain').terms.toSorted()).toEqual(['rain', 'rainy'])
    expect(indexed('Rain').find('rain wind').terms).toEqual([])
  })

  test('finds what has every word and nothing else, also after some of it was taken out', () => {
    const begins = (text: string, asked: string) => tokens(text).some(({ term }) => term.startsWith(asked))
    // Short of four letters there are no slips.
    const anyQuery = fc.array(fc.constantFrom('ra', 'r', 'ro', 'tin', '雨', 'a', 'zz'), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(fc.array(anyText), fc.array(fc.nat(20)), anyQuery, (texts, gone, query) => {
        const all = texts.map(words => words.join(' '))
        const index = indexed(...all)
        for (const text of gone) index.drop(text)
        const asked = queryTerms(query.join(' '))
        const wanted = all.flatMap((text, at) =>
          !gone.includes(at) && asked.every(term => begins(text, term)) ? [at] : [],
        )
        expect([...index.find(query.join(' ')).texts].toSorted((one, other) => one - other)).toEqual(wanted)
      }),
    )
  })

  test('is the same once texts were put in order, and for those added after', () => {
    const many = Array.from({ length: 5000 }, (_, at) => (at % 7 === 0 ? `rain ${at}` : `sun ${at}`))
    const index = createTextIndex()
    for (const [at, text] of many.entries()) {
      index.add(text, [], at)
      if (at === 3000) index.find('rain')
    }
    expect(index.find('rain').texts).toHaveLength(many.filter(text => text.startsWith('rain')).length)
    expect(index.find('4998').texts[0]).toBe(4998)
    index.drop(4998)
    expect(index.find('4998').texts).not.toContain(4998)
  })

  test('says the same of texts in order and of those that are not, however often a word is in them', () => {
    const word = (at: number) => ['rain', 'rain', 'tin', 'roof', 'sun'][at % 5] ?? ''
    const text = (at: number) =>
      Array.from({ length: 1 + (at % 7) }, (_, of) => word(at * 3 + of * of)).join(' ')
    const [often, once] = [createTextIndex(), createTextIndex()]
    for (let at = 0; at < 950; at += 1) {
      for (const index of [often, once]) index.add(text(at), at % 9 === 0 ? ['rain'] : [], at * 60_000)
      // What is put in order again and again, with some that is not yet, and what is put in order once.
      if (at % 130 === 0) often.find('rain')
    }
    for (const query of ['rain', 'r', 'tin roof', 'sum', 'roof rain'])
      expect(often.find(query)).toEqual(once.find(query))
  })

  test.each(['', ' ', '…', "'"])('%j is looked for nowhere', query => {
    expect(indexed('rain', '').find(query)).toEqual({ texts: new Uint32Array(0), terms: [] })
  })

  test('a word may be in a text more often than can be counted', () => {
    expect([...indexed('rain '.repeat(1000), 'rain').find('rain').texts].toSorted()).toEqual([0, 1])
  })
})

// Up to as far as a date goes.
const anyTime = fc.oneof(fc.nat(200_000), fc.constantFrom(0, 1.8e12, 1.8e12 + 60_000, 8.64e15))
const minute = (at: number, times: readonly number[]) =>
  Math.min(2 ** 29 - 1, Math.floor((times[at] ?? 0) / 60_000))

test('scores are put in order, and equals in the order of their times', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), anyTime)), texts => {
      const [scores, times] = [texts.map(([score]) => score), texts.map(([, time]) => time)]
      const order = latestFirst(Float64Array.from(times))
      const fits = (text: number) => (scores[text] ?? 0) > 5
      const wanted = [...scores.keys()]
        .filter(fits)
        .sort(
          (one, other) =>
            (scores[other] ?? 0) - (scores[one] ?? 0) ||
            minute(other, times) - minute(one, times) ||
            one - other,
        )
      expect([...inOrder(Float32Array.from(scores), fits, order)]).toEqual(wanted)
    }),
  )
})
