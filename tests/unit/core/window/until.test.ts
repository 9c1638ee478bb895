import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '@/utils/core/time'
import { endOf, parseUntil } from '@/utils/core/window/until'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 5, day, hour, minute).getTime()

test.each([
  ['a length counts from when it ended', { length: 8 * HOUR }, at(9, 14), at(9, 16), at(9, 22)],
  ['a time later today', { clock: '21:30' }, at(9, 14), at(9, 16), at(9, 21, 30)],
  ['a time that has passed is tomorrow’s', { clock: '09:00' }, at(9, 14), at(9, 16), at(10, 9)],
  ['no longer than a day from when it ended', { clock: '15:59' }, at(9, 14), at(9, 16), at(10, 14)],
  ['this very minute is a day away, so the longest', { clock: '16:00' }, at(9, 14), at(9, 16), at(10, 14)],
])('%s', (_name, until, anchor, now, ends) => {
  expect(endOf(until, anchor, now)).toBe(ends)
})

test.each([
  [{ length: 4 * HOUR }, { length: 4 * HOUR }],
  [{ clock: '21:30', extra: 1 }, { clock: '21:30' }],
  [{ length: 5 * HOUR }, null],
  [{ length: 90 * MINUTE }, null],
  [{ clock: '24:00' }, null],
  [null, null],
])('%j from across a border', (raw, expected) => {
  expect(parseUntil(raw)).toEqual(expected)
})
