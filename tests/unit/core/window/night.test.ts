import { expect, test } from 'vitest'
import { isNight, newDay, riseOn } from '@/utils/core/window/night'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 5, day, hour, minute).getTime()
const usual = { bedtime: '22:30', rises: '07:00' }

test.each([
  ['an evening', usual, at(9, 22, 29), false],
  ['bedtime', usual, at(9, 22, 30), true],
  ['the middle of the night', usual, at(10, 3), true],
  ['rising', usual, at(10, 7), false],
  ['late, for someone who goes to bed late', { bedtime: '02:00', rises: '10:00' }, at(10, 1), false],
  ['later, for them', { bedtime: '02:00', rises: '10:00' }, at(10, 2), true],
  ['their morning', { bedtime: '02:00', rises: '10:00' }, at(10, 9, 59), true],
  ['late, for someone who named no bedtime', { bedtime: null, rises: '07:00' }, at(9, 23), true],
])('%s', (_name, sleep, when, night) => {
  expect(isNight(when, sleep)).toBe(night)
})

test('the small hours belong to the day before', () => {
  expect(newDay(at(10, 4, 59))).toBe(at(9, 5))
  expect(newDay(at(10, 5))).toBe(at(10, 5))
  expect(newDay(at(10, 12), 3)).toBe(at(13, 5))
})

test('rising is on the day asked for', () => {
  expect(riseOn(at(10, 2), 0, usual)).toBe(at(9, 7))
  expect(riseOn(at(10, 6), 1, usual)).toBe(at(11, 7))
})
