import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byDay, newestFirst } from '@/utils/core/journal/days'
import { notedDays } from '@/utils/core/journal/month'
import { opensOn, type Step, stepped } from '@/utils/core/journal/stroll'
import { anyJournal } from '../../../support/entries'

const day = (month: number, date: number) => new Date(2026, month - 1, date).getTime()
const noted = [day(8, 2), day(10, 5), day(10, 12), day(10, 14), day(10, 21), day(11, 4)]

test.each<[string, number, Step, number | null]>([
  ['to the day before it', day(10, 14), 'before', day(10, 12)],
  ['out of the month', day(10, 5), 'before', day(8, 2)],
  ['to none before the first', day(8, 2), 'before', null],
  ['to the day after it', day(10, 21), 'after', day(11, 4)],
  ['a week up', day(10, 21), 'above', day(10, 14)],
  ['more than a week up, where there is none', day(10, 14), 'above', day(10, 5)],
  ['a week down', day(10, 5), 'below', day(10, 12)],
  ['a week down and more', day(10, 12), 'below', day(10, 21)],
  ['to the month before that has any', day(10, 14), 'monthBefore', day(8, 2)],
  ['to the month after', day(10, 14), 'monthAfter', day(11, 4)],
  ['to no month after the last', day(11, 4), 'monthAfter', null],
  ['to the first of the month', day(10, 14), 'monthStart', day(10, 5)],
  ['to the last of the month', day(10, 12), 'monthEnd', day(10, 21)],
])('goes %s', (_where, from, step, to) => {
  expect(stepped(noted, from, step)).toBe(to)
})

test('every day is reached from every other, and a step never stays where it is', () => {
  fc.assert(
    fc.property(anyJournal, entries => {
      const days = notedDays(byDay(newestFirst(entries)))
      for (const [at, from] of days.entries()) {
        expect(stepped(days, from, 'before')).toBe(days[at - 1] ?? null)
        expect(stepped(days, from, 'after')).toBe(days[at + 1] ?? null)
        for (const step of ['above', 'below', 'monthBefore', 'monthAfter'] as const)
          expect(stepped(days, from, step)).not.toBe(from)
      }
    }),
  )
})

test('opens on the day wished for, or the nearest before it', () => {
  expect(opensOn(noted, Infinity)).toBe(day(11, 4))
  expect(opensOn(noted, day(10, 13))).toBe(day(10, 12))
  expect(opensOn(noted, 0)).toBe(day(8, 2))
  expect(opensOn([], 0)).toBeNull()
})
