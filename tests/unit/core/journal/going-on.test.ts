import { expect, test } from 'vitest'
import { newEntry, withText } from '@/utils/core/journal/entry'
import { goesOn } from '@/utils/core/journal/going-on'
import type { Instant } from '@/utils/core/time'

const at = (day: number, hour: number, minute = 0) => new Date(2027, 4, day, hour, minute).getTime()
const WINDOW = at(3, 10)

test.each<[string, Instant | null, Instant, Instant | null, Instant, boolean]>([
  ['in a window, its own entry', WINDOW, at(3, 11), WINDOW, at(3, 12), true],
  ['in a window, its own entry, past midnight', WINDOW, at(3, 23, 59), WINDOW, at(4, 0, 1), true],
  ['in a window, not an earlier one of the same day', at(3, 6), at(3, 11), WINDOW, at(3, 12), false],
  ['in a window, not one begun outside it', null, at(3, 11), WINDOW, at(3, 12), false],
  ['outside, an entry of the same day', null, at(3, 0), null, at(3, 23, 59), true],
  ['outside, an entry of a window that ended today', WINDOW, at(3, 11), null, at(3, 20), true],
  ['outside, not one of a minute before midnight', null, at(3, 23, 59), null, at(4, 0), false],
  ['outside, not one of the same hour a year ago', null, at(3 - 365, 11), null, at(3, 11), false],
])('Write goes on with: %s', (_, window, touched, spanId, now, expected) => {
  expect(goesOn(newEntry('a', 'rain', window, touched), spanId, now)).toBe(expected)
})

test('Write goes on with an entry by when it was touched, not begun', () => {
  const entry = withText(newEntry('a', 'rain', null, at(1, 9)), 'rain on', at(3, 9))
  expect(goesOn(entry, null, at(3, 10))).toBe(true)
})
