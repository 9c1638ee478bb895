import { expect, test } from 'vitest'
import { HOUR } from '@/utils/core/time'
import { anchorOf, parseClock, parseEnded } from '@/utils/core/window/anchor'

const at = (hour: number, minute = 0, day = 23) => new Date(2026, 10, day, hour, minute).getTime()

test.each([
  ['just now', { ago: 0 }, at(18), at(18)],
  ['two hours ago', { ago: 2 * HOUR }, at(1), at(23, 0, 22)],
  ['a time earlier today', { clock: '14:30' }, at(18), at(14, 30)],
  ['a time later than now was yesterday', { clock: '23:50' }, at(0, 10), at(23, 50, 22)],
  ['a few minutes ahead is about now', { clock: '18:10' }, at(18, 1), at(18, 1)],
  ['this very minute', { clock: '18:00' }, at(18), at(18)],
])('%s', (_name, ended, now, expected) => {
  expect(anchorOf(ended, now)).toBe(expected)
})

test.each([
  [{ ago: 0 }, { ago: 0 }],
  [{ ago: HOUR }, { ago: HOUR }],
  [{ ago: 17 }, null],
  [{ ago: '0' }, null],
  [{ clock: '09:05' }, { clock: '09:05' }],
  [{ clock: '24:00' }, null],
  [{ clock: '9:05' }, null],
  [{}, null],
  [null, null],
  ['just now', null],
])('an answer that crossed a border: %j', (raw, expected) => {
  expect(parseEnded(raw)).toEqual(expected)
})

test('a clock is hours and minutes', () => {
  expect(parseClock('07:45')).toEqual({ hours: 7, minutes: 45 })
  expect(parseClock('07:60')).toBeNull()
})
