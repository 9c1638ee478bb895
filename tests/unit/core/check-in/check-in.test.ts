import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ASKED, parseCheckIn } from '@/utils/core/check-in/check-in'

const silent = { mood: null, tension: null, energy: null, closeness: null, sleep: null }

test.each<[unknown, unknown]>([
  [
    { id: 'a', at: 5, mood: 0, sleep: 10 },
    { ...silent, id: 'a', at: 5, mood: 0, sleep: 10 },
  ],
  [
    { id: 'a', at: 5, mood: 11, energy: -1, sleep: 3 },
    { ...silent, id: 'a', at: 5, sleep: 3 },
  ],
  [{ id: 'a', at: 5, mood: '3' }, null],
  [{ id: 'a', mood: 3 }, null],
  [{ at: 5, mood: 3 }, null],
  [[], null],
])('reads %j', (raw, expected) => {
  expect(parseCheckIn(raw)).toEqual(expected)
})

test('whatever is read lies within the scale or is not said', () => {
  fc.assert(
    fc.property(
      fc.record({ id: fc.constant('a'), at: fc.nat(), mood: fc.anything(), tension: fc.double() }),
      raw => {
        const read = parseCheckIn(raw)
        for (const key of ASKED) {
          const value = read?.[key] ?? 0
          expect(value >= 0 && value <= 10).toBe(true)
        }
      },
    ),
  )
})
