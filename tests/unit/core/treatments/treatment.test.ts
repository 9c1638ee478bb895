import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COURSES, course } from '@/utils/core/treatments/course'
import { clockOf, dayAt, dayOf, parseDay, plusDays } from '@/utils/core/treatments/day'
import { ahead, parseTreatment, type Treatment, tomorrows } from '@/utils/core/treatments/treatment'

const at = (text: string) => new Date(text).getTime()
const on = (day: string, time: string | null = null): Treatment => ({
  id: `${day} ${time}`,
  day,
  time,
  createdAt: 0,
})
const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

describe('a day', () => {
  test.each<[unknown, boolean]>([
    ['2026-03-01', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-3-1', false],
    ['0026-03-01', false],
    ['2026-03-01T00:00', false],
    [20260301, false],
  ])('%j: %s', (raw, is) => {
    expect(parseDay(raw)).toBe(is ? raw : null)
  })

  test('later is as many days later, over every month and year', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (day, later) => {
        const passed = Date.parse(plusDays(day, later)) - Date.parse(day)
        expect(passed).toBe(later * 86_400_000)
      }),
    )
  })

  test('lasts into the small hours', () => {
    expect(dayAt(at('2026-03-02T04:59'))).toBe('2026-03-01')
    expect(dayAt(at('2026-03-02T05:00'))).toBe('2026-03-02')
    expect(dayAt(at('2026-03-02T05:00'), 1)).toBe('2026-03-03')
  })

  test('and a time are read off the clocks of this place', () => {
    const date = new Date(2026, 2, 1, 9, 5)
    expect([dayOf(date), clockOf(date)]).toEqual(['2026-03-01', '09:05'])
  })
})

describe('a course', () => {
  test.each<[(typeof COURSES)[number], number | undefined, readonly string[]]>([
    [
      'six-in-three-weeks',
      undefined,
      ['2026-03-02', '2026-03-05', '2026-03-09', '2026-03-12', '2026-03-16', '2026-03-19'],
    ],
    ['twice-weekly', 3, ['2026-03-02', '2026-03-05', '2026-03-09']],
    ['weekly', undefined, ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23']],
  ])('%s', (kind, count, expected) => {
    expect(course(kind, '2026-03-02', count)).toEqual(expected)
  })

  test('begins on its first day and never goes back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COURSES), days, fc.integer({ min: 1, max: 500 }), (kind, day, count) => {
        const made = course(kind, day, count)
        expect(made[0]).toBe(day)
        expect(made).toHaveLength(Math.min(count, 100))
        expect(made.toSorted()).toEqual(made)
      }),
    )
  })
})

describe('what is planned', () => {
  const list = [on('2026-03-03', '14:00'), on('2026-03-01'), on('2026-03-03', '09:30'), on('2026-02-28')]

  test('is ahead from today, the next first', () => {
    expect(ahead(list, at('2026-03-02T04:00')).map(({ id }) => id)).toEqual([
      '2026-03-01 null',
      '2026-03-03 09:30',
      '2026-03-03 14:00',
    ])
  })

  test.each<[string, string | undefined]>([
    ['2026-03-02T04:00', undefined],
    ['2026-03-02T05:00', '2026-03-03 09:30'],
    ['2026-03-03T04:59', '2026-03-03 09:30'],
    ['2026-03-03T05:00', undefined],
  ])('for tomorrow, at %s', (now, id) => {
    expect(tomorrows(list, at(now))?.id).toBe(id)
  })
})

describe('reading', () => {
  test.each<[unknown, Treatment | null]>([
    [
      { id: 'a', day: '2026-03-01', time: '09:30', createdAt: 5 },
      { id: 'a', day: '2026-03-01', time: '09:30', createdAt: 5 },
    ],
    [
      { id: 'a', day: '2026-03-01', time: '25:30' },
      { id: 'a', day: '2026-03-01', time: null, createdAt: 0 },
    ],
    [{ id: 'a', day: '2026-02-30' }, null],
    [{ day: '2026-03-01' }, null],
    [null, null],
  ])('%j', (raw, expected) => {
    expect(parseTreatment(raw)).toEqual(expected)
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), raw => void parseTreatment(raw)))
  })
})
