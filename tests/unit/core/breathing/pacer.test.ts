import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksLit, marksOf, opennessOf, paceAt } from '@/utils/core/breathing/pacer'
import {
  DEFAULT_SITTING,
  type Pattern,
  SITTINGS,
  SOFT_LONG_EXHALE,
  UNTIL_STOPPED,
} from '@/utils/core/breathing/pattern'
import { MINUTE, SECOND } from '@/utils/core/time'

const soft = SOFT_LONG_EXHALE
const BREATH = soft.in + soft.out

describe('the soft long exhale', () => {
  test('is four seconds in, six seconds out and nothing else', () => {
    expect(soft).toEqual({ in: 4 * SECOND, out: 6 * SECOND })
  })

  test('is offered for one, three and five minutes or until stopped, three unless chosen', () => {
    expect(SITTINGS).toEqual([MINUTE, 3 * MINUTE, 5 * MINUTE, UNTIL_STOPPED])
    expect(DEFAULT_SITTING).toBe(3 * MINUTE)
  })
})

describe('the pace', () => {
  test.each([
    // elapsed, phase, progress, cycle
    [0, 'in', 0, 0],
    [1_000, 'in', 0.25, 0],
    [3_999, 'in', 0.99975, 0],
    [4_000, 'out', 0, 0],
    [7_000, 'out', 0.5, 0],
    [9_999, 'out', 5_999 / 6_000, 0],
    [10_000, 'in', 0, 1],
    [26_500, 'out', 2_500 / 6_000, 2],
    [179_999, 'out', 5_999 / 6_000, 17],
  ] as const)('after %i ms is %s at %f of breath %i', (elapsed, phase, progress, cycle) => {
    expect(paceAt(soft, elapsed, 3 * MINUTE)).toEqual({ phase, progress, cycle, done: false })
  })

  test.each([MINUTE, 3 * MINUTE, 5 * MINUTE])('is done at %i ms, breathed out', sitting => {
    expect(paceAt(soft, sitting - 1, sitting).done).toBe(false)
    const end = { phase: 'out', progress: 1, cycle: sitting / BREATH, done: true }
    expect(paceAt(soft, sitting, sitting)).toEqual(end)
    expect(paceAt(soft, sitting + 3 * 60 * MINUTE, sitting)).toEqual(end)
  })

  test('never leaves anyone halfway through a breath', () => {
    expect(paceAt(soft, 64_000, 64_000)).toMatchObject({ phase: 'out', cycle: 6, done: false })
    expect(paceAt(soft, 70_000, 64_000)).toMatchObject({ progress: 1, cycle: 7, done: true })
  })

  test('goes on for as long as nobody stops it', () => {
    expect(paceAt(soft, 24 * 60 * MINUTE)).toEqual({ phase: 'in', progress: 0, cycle: 8640, done: false })
  })

  test.each([-1, -1e12, Number.NaN, -Infinity])('takes a time of %f for the beginning', elapsed => {
    expect(paceAt(soft, elapsed, MINUTE)).toEqual({ phase: 'in', progress: 0, cycle: 0, done: false })
  })

  test('is done at once when the rhythm or the sitting has no length', () => {
    for (const pattern of [{ in: 0, out: 0 }, { in: Number.NaN, out: 1 } satisfies Pattern])
      expect(paceAt(pattern, 5)).toEqual({ phase: 'out', progress: 1, cycle: 0, done: true })
    expect(paceAt(soft, 0, 0)).toMatchObject({ cycle: 0, done: true })
    expect(paceAt(soft, 0, -MINUTE)).toMatchObject({ cycle: 0, done: true })
  })

  const pattern = fc.record({
    in: fc.integer({ min: 1, max: 20_000 }),
    out: fc.integer({ min: 1, max: 20_000 }),
  })
  const elapsed = fc.double({ min: 0, max: 1e9, noNaN: true })

  test('answers every pattern and time within its bounds', () => {
    fc.assert(
      fc.property(pattern, fc.double(), fc.double(), (any, time, sitting) => {
        const pace = paceAt(any, time, sitting)
        expect(pace.progress).toBeGreaterThanOrEqual(0)
        expect(pace.progress).toBeLessThanOrEqual(1)
        expect(pace.cycle).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('repeats itself exactly, breath after breath', () => {
    fc.assert(
      fc.property(pattern, fc.nat(40_000), fc.nat(1_000), (any, time, breaths) => {
        const first = paceAt(any, time)
        const later = paceAt(any, time + breaths * (any.in + any.out))
        expect(later).toEqual({ ...first, cycle: first.cycle + breaths })
      }),
    )
  })

  test('opens and closes without a jump, so that nothing can flash', () => {
    fc.assert(
      fc.property(elapsed, time => {
        const step = opennessOf(paceAt(soft, time + 16)) - opennessOf(paceAt(soft, time))
        expect(Math.abs(step)).toBeLessThan(0.01)
      }),
    )
  })
})

describe('the shape', () => {
  test.each([
    [0, 0],
    [2_000, 0.5],
    [4_000, 1],
    [7_000, 0.5],
    [10_000, 0],
  ])('after %i ms is open by %f', (time, open) => {
    expect(opennessOf(paceAt(soft, time))).toBeCloseTo(open, 10)
  })

  test('is closed when the sitting is done', () => {
    expect(opennessOf(paceAt(soft, MINUTE, MINUTE))).toBe(0)
  })
})

describe('the marks', () => {
  test('are one for each second of a breath', () => {
    expect(marksOf(soft)).toBe(10)
  })

  test('light up one a second and begin again with the next breath', () => {
    const lit = (time: number) => marksLit(soft, paceAt(soft, time))
    expect(Array.from({ length: 12 }, (_, second) => lit(second * SECOND))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2,
    ])
    expect(lit(999)).toBe(1)
    expect(lit(9_999)).toBe(10)
    expect(marksLit(soft, paceAt(soft, MINUTE, MINUTE))).toBe(10)
  })
})
