import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COPIES, COPY_EVERY, copiesToGo, copyDue } from '@/utils/core/journal/copies'
import { DAY, HOUR } from '@/utils/core/time'

const NOW = 100 * DAY

test.each([
  ['there is none', [], true],
  ['the latest is an hour old', [NOW - HOUR, NOW - 3 * DAY], false],
  ['the latest is a day old', [NOW - DAY], true],
  ['the only one is from a clock that was ahead', [NOW + 5 * DAY], true],
])('when %s', (_when, there, due) => {
  expect(copyDue(there, NOW)).toBe(due)
})

test('however the clock goes, there are never more than three, and the newest is among them', () => {
  const anyGaps = fc.array(fc.integer({ min: -3 * DAY, max: 5 * DAY }), { maxLength: 60 })
  fc.assert(
    fc.property(anyGaps, gaps => {
      let now = NOW
      let there: readonly number[] = []
      for (const gap of gaps) {
        now = Math.max(1, now + gap)
        if (!copyDue(there, now)) continue
        const gone = copiesToGo(there, now)
        there = [...there.filter(at => !gone.includes(at)), now]
        expect(there.length).toBeLessThanOrEqual(COPIES)
        expect(copyDue(there, now + COPY_EVERY - 1)).toBe(false)
      }
    }),
  )
})
