import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spotOf } from '@/utils/core/reading/place'

test.each([
  ['the top of the page is the first paragraph', [300, 500, 900], { place: 0, atEnd: false }],
  ['a paragraph that ends on the line was read', [80, 500, 900], { place: 1, atEnd: false }],
  ['one that reaches below the line is being read', [81, 500, 900], { place: 0, atEnd: false }],
  ['the end is seen when the last line is', [-700, -300, 600], { place: 2, atEnd: true }],
  ['beyond the end it is the last', [-900, -700, -10], { place: 2, atEnd: true }],
  ['a text that fits is at its end at once', [200, 300], { place: 0, atEnd: true }],
])('%s', (_, bottoms, spot) => {
  expect(spotOf(bottoms, 80, 600)).toEqual(spot)
})

test('always names a paragraph that is there', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }),
      fc.integer(),
      (heights, scrolled) => {
        let bottom = -scrolled
        const bottoms = heights.map(height => (bottom += height))
        const { place } = spotOf(bottoms, 80, 600)
        return place >= 0 && place < heights.length
      },
    ),
  )
})
