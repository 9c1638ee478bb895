import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder } from '@/utils/core/journal/search/in-order'
import { createTextIndex } from '@/utils/core/journal/search/text-index'
import { queryTerms, tokens } from '@/utils/core/journal/words'

const indexed = (...texts: readonly string[]) => {
  const index = createTextIndex()
  for (const text of texts) index.add({ text, tags: [] })
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
    ['the one added first, of equals', ['rain', 'rain'], [0, 1]],
  ])('begins with %s', (_, texts, order) => {
    expect([...indexed(...texts).find('rain').texts]).toEqual(order)
  })

  test('looks among tags, which count for more', () => {
    const index = indexed('rain on tin')
    index.add({ text: 'On tin.', tags: ['rain'] })
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
      index.add({ text, tags: [] })
      if (at === 3000) index.find('rain')
    }
    expect(index.find('rain').texts).toHaveLength(many.filter(text => text.startsWith('rain')).length)
    expect(index.find('4998').texts[0]).toBe(4998)
    index.drop(4998)
    expect(index.find('4998').texts).not.toContain(4998)
  })

  test.each(['', ' ', '…', "'"])('%j is looked for nowhere', query => {
    expect(indexed('rain', '').find(query)).toEqual({ texts: new Uint32Array(0), terms: [] })
  })

  test('a word may be in a text more often than can be counted', () => {
    expect([...indexed('rain '.repeat(1000), 'rain').find('rain').texts].toSorted()).toEqual([0, 1])
  })
})

test('scores are put in order, equals as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 })), scores => {
      const fits = (text: number) => (scores[text] ?? 0) > 5
      const wanted = [...scores.keys()]
        .filter(fits)
        .sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
      expect([...inOrder(Float32Array.from(scores), fits)]).toEqual(wanted)
    }),
  )
})
