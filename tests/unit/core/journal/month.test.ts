import { startOfDay } from 'date-fns'
import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { byDay, newestFirst } from '@/utils/core/journal/days'
import { type Entry, newEntry } from '@/utils/core/journal/entry'
import { gatherNoted, type MonthDay, notedDays, onThisDay, weeksOf } from '@/utils/core/journal/month'
import type { Weekday } from '@/utils/core/journal/weekday'
import { anyJournal } from '../../../support/entries'

const home = process.env['TZ']
const inZone = (zone: string | undefined) => {
  process.env['TZ'] = zone
}
beforeEach(() => inZone('Europe/Berlin'))
afterAll(() => inZone(home))

const day = (year: number, month: number, date: number) => new Date(year, month - 1, date).getTime()
const noteAt = (at: number) => newEntry(String(at), 'x', null, at)
/** The days that something was written on. */
const daysOf = (entries: readonly Entry[]) => notedDays(byDay(newestFirst(entries)))
const dates = (weeks: ReturnType<typeof weeksOf>) => weeks.map(week => week.map(one => one?.date ?? null))
const all = (weeks: ReturnType<typeof weeksOf>) => weeks.flat().filter(one => one !== null)

test.each<[string, Weekday, readonly (number | null)[]]>([
  ['Monday', 1, [null, 1, 2, 3, 4, 5, 6]],
  ['Saturday', 6, [null, null, null, 1, 2, 3, 4]],
  ['Sunday', 7, [null, null, 1, 2, 3, 4, 5]],
])('a week begins on %s', (_name, first, week) => {
  // It began on a Tuesday.
  const weeks = weeksOf(day(2026, 12, 24), [], first)
  expect(dates(weeks)[0]).toEqual(week)
  expect(all(weeks)).toHaveLength(31)
})

test('a month that fills its weeks has no empty one', () => {
  expect(dates(weeksOf(day(2027, 2, 3), [], 1))).toEqual([
    [1, 2, 3, 4, 5, 6, 7],
    [8, 9, 10, 11, 12, 13, 14],
    [15, 16, 17, 18, 19, 20, 21],
    [22, 23, 24, 25, 26, 27, 28],
  ])
})

test('the days that have notes are marked, across a change of clocks', () => {
  const noted = daysOf([noteAt(day(2027, 3, 28) + 1), noteAt(day(2027, 3, 29) - 1), noteAt(day(2027, 3, 1))])
  expect(noted).toEqual([day(2027, 3, 1), day(2027, 3, 28)])
  const marked = all(weeksOf(day(2027, 3, 15), noted, 1)).filter(one => one.noted)
  expect(marked.map(({ date }) => date)).toEqual([1, 28])
})

test.each([
  ['within its month', 'Pacific/Apia', 2011, 12, 31, 31],
  ['at the end of its month', 'Pacific/Kiritimati', 1994, 12, 2, 31],
])(
  'a day left out %s has its place, and nothing that could be pressed',
  (_where, zone, year, month, date, days) => {
    inZone(zone)
    const noted = daysOf([noteAt(day(year, month, date))])
    const shown = all(weeksOf(day(year, month, 1), noted, 1))
    expect(shown).toHaveLength(days)
    expect(shown.filter(one => one.noted).map(one => one.date)).toEqual([date])
  },
)

test('in every zone each day with notes is found once, in its month and under its weekday', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  const anyWeekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>
  fc.assert(
    fc.property(fc.constantFrom(...zones), anyJournal, anyWeekday, (zone, entries, first) => {
      inZone(zone)
      const noted = daysOf(entries)
      const starts = new Set(entries.map(({ createdAt }) => startOfDay(createdAt).getTime()))
      expect(noted).toEqual([...starts].sort((one, other) => one - other))
      const some = entries.filter((_, at) => at % 2 === 0)
      const { add, noted: among } = gatherNoted(noted)
      for (const one of some) add([one])
      expect(among()).toEqual(daysOf(some))
      for (const at of noted) {
        const weeks = weeksOf(at, noted, first)
        const there = weeks.flatMap(week =>
          week.flatMap((one, place): [MonthDay, number][] =>
            one?.start === at && one.noted ? [[one, place]] : [],
          ),
        )
        expect(there).toHaveLength(1)
        const [[found, place]] = there as [[MonthDay, number]]
        expect(found.date).toBe(new Date(at).getDate())
        expect((first + place) % 7).toBe(new Date(at).getDay())
        expect(all(weeks).map(({ date }) => date)).toEqual(Array.from(all(weeks), (_, index) => index + 1))
      }
    }),
  )
})

test('on this day are the same dates of earlier months and years, the latest first', () => {
  const now = day(2026, 11, 25) + 9 * 3_600_000
  const noted = [
    day(2025, 11, 25),
    day(2026, 10, 24),
    day(2026, 10, 25),
    day(2026, 11, 25),
    day(2026, 12, 25),
  ]
  expect(onThisDay(noted, now)).toEqual([day(2026, 10, 25), day(2025, 11, 25)])
})

test.each([
  ['on a day without any', [day(2026, 10, 24)], day(2026, 11, 25)],
  ['with none but those of today', [day(2026, 11, 25)], day(2026, 11, 25) + 1],
  ['on the last of a long month, after short ones', [day(2026, 2, 28), day(2026, 4, 30)], day(2026, 5, 31)],
])('on this day is silent %s', (_when, noted, now) => {
  expect(onThisDay(noted, now)).toEqual([])
})
