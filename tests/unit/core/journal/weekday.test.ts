import { afterEach, expect, test, vi } from 'vitest'
import { firstWeekday } from '@/utils/core/journal/weekday'

afterEach(() => vi.restoreAllMocks())

const TABLE = [
  ['en-GB', 1],
  ['en-US', 7],
  ['de', 1],
  ['ar-EG', 6],
  ['he', 7],
  ['ja', 7],
  ['fa-IR', 6],
] as const

test.each(TABLE)('a week in %s begins with day %i', (tag, first) => {
  expect(firstWeekday([tag])).toBe(first)
})

test.each(TABLE)('so it does where the browser does not know about weeks: %s', (tag, first) => {
  const nothing = undefined as never
  const spied = vi.spyOn(Intl.Locale.prototype, 'getWeekInfo').mockReturnValue(nothing)
  const older = Object.getOwnPropertyDescriptor(Intl.Locale.prototype, 'weekInfo')
  if (older)
    Object.defineProperty(Intl.Locale.prototype, 'weekInfo', { get: () => undefined, configurable: true })
  try {
    expect(firstWeekday([tag])).toBe(first)
    expect(spied).toHaveBeenCalled()
  } finally {
    if (older) Object.defineProperty(Intl.Locale.prototype, 'weekInfo', older)
  }
})

test('the region decides, from whichever locale names one', () => {
  expect(firstWeekday(['en', 'de-DE', 'en-US'])).toBe(1)
  expect(firstWeekday(['en', 'de'])).toBe(7)
  expect(firstWeekday([])).toBe(1)
})
