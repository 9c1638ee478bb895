import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asTag, DOMAINS, LONGEST_TAG, MOST_TAGS, parseDomains, parseTags } from '@/utils/core/journal/tags'

describe('a tag', () => {
  test.each([
    ['Sleep', 'sleep'],
    ['#sleep', 'sleep'],
    ['  # Long   walk ', 'long walk'],
    ['CAFE\u0301', 'caf\u00e9'],
    ['сон', 'сон'],
    ['睡眠', '睡眠'],
    ['', null],
    [' # ', null],
    ['x'.repeat(LONGEST_TAG), 'x'.repeat(LONGEST_TAG)],
    ['x'.repeat(LONGEST_TAG + 1), null],
    [7, null],
    [null, null],
  ])('%j is kept as %j', (raw, tag) => {
    expect(asTag(raw)).toBe(tag)
  })

  test('is the same when it is read again, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), raw => {
        const tag = asTag(raw)
        expect(tag === null || asTag(tag) === tag).toBe(true)
      }),
    )
  })
})

test('of many tags each is kept once, the first ones, whatever is among them', () => {
  expect(parseTags(['Rest', 4, '#rest', 'walk'])).toEqual(['rest', 'walk'])
  expect(parseTags('rest')).toEqual([])
  expect(parseTags(Array.from({ length: 50 }, (_, at) => `t${at}`))).toHaveLength(MOST_TAGS)
  fc.assert(fc.property(fc.anything(), raw => void parseTags(raw)))
})

test('parts of life are known ones, in one order', () => {
  expect(parseDomains(['nature', 'soul', 'mind', 'mind'])).toEqual(['mind', 'nature'])
  expect(parseDomains([...DOMAINS].reverse())).toEqual(DOMAINS)
  expect(parseDomains(null)).toEqual([])
})
