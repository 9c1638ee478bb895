import { expect, test } from 'vitest'
import { READING_SIZES, resized } from '@/utils/core/reading/size'
import { DEFAULT_SETTINGS, parsePatch } from '@/utils/core/settings/settings'

test('every size can be reached and kept, and the default is one of them', () => {
  expect(READING_SIZES).toContain(DEFAULT_SETTINGS.readingSize)
  for (const readingSize of READING_SIZES) expect(parsePatch({ readingSize })).toEqual({ readingSize })
})

test.each([
  [19, 'larger', 21],
  [21, 'larger', 24],
  [24, 'larger', 24],
  [24, 'smaller', 21],
  [19, 'smaller', 19],
  [22, 'larger', 24],
  [22, 'smaller', 21],
] as const)('from %i, %s is %i', (size, towards, next) => {
  expect(resized(size, towards)).toBe(next)
})

test.each([18, 25, Number.NaN, '21', null])('a size of %j is not kept', readingSize => {
  expect(parsePatch({ readingSize })).toEqual({})
})
