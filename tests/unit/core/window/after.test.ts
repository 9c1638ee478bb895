import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '@/utils/core/time'
import { afterAt, canBeginSession, SESSION, sessionAt, stretchesAfter } from '@/utils/core/window/after'
import type { PastSpan } from '@/utils/core/window/state'
import { EVENING, recordOf, span } from '../../../support/lives'

/** A local time on the day of the treatment, or some days later. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, 23 + day, hour, minute).getTime()

const past = (anchor: number, length: number): PastSpan => {
  const ends = anchor + length
  return { ...span({ id: anchor, anchor, begun: anchor, ends }), endedAt: ends, by: 'time', removedAt: null }
}
const wanted = { daysAfter: true }

describe('the morning after', () => {
  test.each([
    ['a treatment at noon', past(at(0, 12), 12 * HOUR), at(1, 5), at(1, 14)],
    ['one in the evening, whose window ends in the morning', past(at(0, 20), 12 * HOUR), at(1, 8), at(1, 14)],
    [
      'one in the small hours, which still belong to the day before',
      past(at(0, 1), 4 * HOUR),
      at(0, 5),
      at(0, 14),
    ],
    ['a window of a whole day, which outlasts the first morning', past(at(0, 16), DAY), at(2, 5), at(2, 14)],
  ])('of %s', (_name, ended, from, to) => {
    expect(stretchesAfter(ended, { daysAfter: false })).toEqual([{ phase: 'morning', from, to }])
  })
})

test('the days after go to the end of the fourth, and only for someone who wants them', () => {
  const ended = past(at(0, 12), 12 * HOUR)
  expect(stretchesAfter(ended, wanted).at(-1)).toEqual({ phase: 'days', from: at(1, 14), to: at(5, 5) })
})

test.each([
  ['in the night', at(0, 23, 59), null],
  ['in the morning', at(1, 9), 'morning'],
  ['in the afternoon', at(1, 15), 'days'],
  ['on the fourth day', at(4, 21), 'days'],
  ['on the fifth', at(5, 9), null],
])('%s', (_name, now, phase) => {
  const record = recordOf({ kind: 'closed', span: past(at(0, 11), 12 * HOUR) })
  expect(afterAt(record, wanted, now)?.phase ?? null).toBe(phase)
})

describe('a quiet while', () => {
  const closed = { kind: 'closed', span: past(at(0, 11), 12 * HOUR) } as const
  const one = { from: at(2, 10), to: at(2, 10) + SESSION }
  const other = { from: at(2, 15), to: at(2, 15) + SESSION }

  test.each([
    ['on a day after', [], at(2, 9), true],
    ['while one is going on', [one], at(2, 10, 10), false],
    ['after it', [one], at(2, 10, 21), true],
    ['a third time on a day', [one, other], at(2, 18), false],
    ['the next day again', [one, other], at(3, 9), true],
    ['after the days', [], at(6, 9), false],
  ])('can begin %s: %#', (_name, sessions, now, expected) => {
    expect(canBeginSession(recordOf(closed, { sessions }), wanted, now)).toBe(expected)
  })

  test('is over when a new window opens', () => {
    const record = recordOf({ kind: 'open', span: span() }, { sessions: [one] })
    expect(sessionAt(record, one.from + MINUTE)).toBeNull()
  })

  test('begins only where the person wants the days after', () => {
    expect(canBeginSession(recordOf(closed), { daysAfter: false }, at(2, 9))).toBe(false)
  })
})

test('whatever the window: at most one morning and one stretch of days, in order, after it ended', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 * DAY }),
      fc.integer({ min: HOUR, max: DAY }),
      (shift, length) => {
        const ended = past(EVENING + shift, length)
        const [morning, days, ...rest] = stretchesAfter(ended, wanted)
        expect(rest).toEqual([])
        expect(morning?.phase).toBe('morning')
        expect(morning?.from).toBeGreaterThanOrEqual(ended.endedAt)
        expect((morning?.from ?? 0) - ended.anchor).toBeLessThan(2 * DAY + HOUR)
        expect(days).toMatchObject({ phase: 'days', from: morning?.to })
      },
    ),
  )
})
