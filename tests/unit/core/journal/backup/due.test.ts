import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueAt, isBehind, isDue, isOverdue, TRY_AGAIN } from '@/utils/core/journal/backup/due'
import { EVERY } from '@/utils/core/journal/backup/plan'
import { DAY, MINUTE } from '@/utils/core/time'

const at = (text: string) => new Date(text).getTime()
const last = (text: string) => ({ at: at(text), name: 'arbor.json.age', bytes: 9 })

test.each([
  ['day', '2026-11-25T21:50', '2026-11-25T23:59', '2026-11-26T00:00'],
  ['week', '2026-11-25T21:50', '2026-12-01T23:59', '2026-12-02T00:00'],
  ['month', '2027-01-31T08:00', '2027-02-27T23:59', '2027-02-28T00:00'],
  ['month', '2026-11-25T21:50', '2026-12-24T23:59', '2026-12-25T00:00'],
] as const)('every %s: after one at %s none is due at %s, and one is at %s', (every, made, not, due) => {
  const plan = { every, last: last(made), triedAt: null }
  expect(isDue(plan, at(not))).toBe(false)
  expect(isDue(plan, at(due))).toBe(true)
  expect(isOverdue(plan, at(due) + DAY - 1)).toBe(false)
  expect(isOverdue(plan, at(due) + DAY)).toBe(true)
})

test('the first one is due at once, and is never overdue', () => {
  const plan = { every: 'week', last: null, triedAt: null } as const
  expect(isDue(plan, at('2026-11-25T21:50'))).toBe(true)
  expect(isOverdue(plan, at('2026-11-25T21:50'))).toBe(false)
})

test('one from a clock that was ahead counts for nothing', () => {
  expect(isDue({ every: 'month', last: last('2036-11-25T21:50'), triedAt: null }, at('2026-11-25'))).toBe(
    true,
  )
})

test('what just failed is left alone for a while, and tried again', () => {
  const triedAt = at('2026-11-25T21:50')
  const plan = { every: 'day', last: null, triedAt } as const
  expect(isDue(plan, triedAt + MINUTE)).toBe(false)
  expect(isDue(plan, triedAt + TRY_AGAIN)).toBe(true)
  expect(isDue(plan, triedAt - DAY)).toBe(true)
})

test('once due it stays due, whenever the last one was', () => {
  const instant = fc.integer({ min: at('2020-01-01'), max: at('2040-01-01') })
  fc.assert(
    fc.property(
      fc.constantFrom(...EVERY),
      instant,
      fc.nat(90 * DAY),
      fc.nat(90 * DAY),
      (every, made, one, more) => {
        const plan = { every, last: { at: made, name: '', bytes: 1 }, triedAt: null }
        const due = dueAt(plan, made)
        expect(due).toBeGreaterThan(made)
        expect(due - made).toBeLessThan(32 * DAY)
        if (isDue(plan, made + one)) expect(isDue(plan, made + one + more)).toBe(true)
      },
    ),
  )
})

test('what was spoken and is not there yet is tried again after a while, and not with another backup', () => {
  const now = at('2026-11-25T21:50')
  const plan = { every: 'week', last: last('2026-11-25T21:00'), triedAt: null, missing: 1 } as const
  expect(isDue(plan, now)).toBe(false)
  expect(isBehind(plan, now)).toBe(true)
  expect(isBehind({ ...plan, triedAt: now - MINUTE }, now)).toBe(false)
  expect(isBehind({ ...plan, triedAt: now - TRY_AGAIN }, now)).toBe(true)
  expect(isBehind({ ...plan, missing: 0 }, now)).toBe(false)
  expect(isBehind({ ...plan, last: null }, now)).toBe(false)
})
