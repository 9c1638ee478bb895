import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { LENGTHS } from '@/utils/core/settings/settings'
import { DAY, HOUR, MINUTE } from '@/utils/core/time'
import { phaseAt, stretches } from '@/utils/core/window/phase'
import { EVENING, span } from '../../../support/lives'

const NO_BED = { resting: 2 * HOUR, bedtime: null }
const hours = (length: number, settings = NO_BED) =>
  stretches(span({ ends: EVENING + length * HOUR }), settings).map(({ phase, from, to }) => [
    phase,
    (from - EVENING) / HOUR,
    (to - EVENING) / HOUR,
  ])

test.each([
  [
    4,
    [
      ['resting', 0, 2],
      ['landing', 2, 3],
      ['closing', 3, 4],
    ],
  ],
  [
    8,
    [
      ['resting', 0, 2],
      ['landing', 2, 4],
      ['settling', 4, 6],
      ['closing', 6, 8],
    ],
  ],
  [
    12,
    [
      ['resting', 0, 2],
      ['landing', 2, 4],
      ['settling', 4, 9],
      ['closing', 9, 12],
    ],
  ],
  [
    24,
    [
      ['resting', 0, 2],
      ['landing', 2, 4],
      ['settling', 4, 18],
      ['closing', 18, 24],
    ],
  ],
])('a window of %i hours', (length, expected) => {
  expect(hours(length)).toEqual(expected)
})

test('no resting time asked for leaves none', () => {
  expect(hours(12, { resting: 0, bedtime: null })[0]).toEqual(['landing', 0, 2])
})

test('feeling settled ends Resting early, and Landing starts there', () => {
  const early = span({ settledAt: EVENING + 30 * MINUTE })
  expect(phaseAt(early, NO_BED, EVENING + 29 * MINUTE)).toBe('resting')
  expect(phaseAt(early, NO_BED, EVENING + 30 * MINUTE)).toBe('landing')
})

describe('laws', () => {
  const anySpan = fc
    .record({
      anchor: fc.integer({ min: 0, max: 60 * 365 * DAY }),
      length: fc.constantFrom(...LENGTHS, HOUR, 3 * HOUR, 5 * HOUR + 7),
      settled: fc.option(fc.integer({ min: 0, max: 30 * HOUR })),
    })
    .map(({ anchor, length, settled }) =>
      span({ anchor, ends: anchor + length, settledAt: settled === null ? null : anchor + settled }),
    )
  const anySettings = fc.record({
    resting: fc.constantFrom(0, HOUR, 2 * HOUR, 3 * HOUR),
    bedtime: fc.constantFrom(null, '00:00', '02:30', '20:15', '22:30', '23:59'),
  })

  test('phases cover the window from anchor to end, in order, without gap or overlap', () => {
    fc.assert(
      fc.property(anySpan, anySettings, (window, settings) => {
        const all = stretches(window, settings)
        expect(all[0]?.from).toBe(window.anchor)
        expect(all.at(-1)?.to).toBe(window.ends)
        for (const [index, stretch] of all.entries()) {
          expect(stretch.to).toBeGreaterThan(stretch.from)
          if (index > 0) expect(stretch.from).toBe(all[index - 1]?.to)
        }
      }),
      { numRuns: 5000 },
    )
  })

  test('Resting is never shortened but by the person or the end', () => {
    fc.assert(
      fc.property(anySpan, anySettings, (window, settings) => {
        fc.pre(window.settledAt === null)
        const rested = Math.min(window.anchor + settings.resting, window.ends)
        const resting = stretches(window, settings).find(({ phase }) => phase === 'resting')
        expect(resting?.to ?? window.anchor).toBe(rested)
      }),
    )
  })
})

describe('F10 bedtime is a time on the wall', () => {
  const home = process.env['TZ']
  afterEach(() => {
    process.env['TZ'] = home
  })

  test.each([
    ['an ordinary evening', 'Europe/Berlin', [2026, 10, 23, 14], '22:30', '21:00'],
    ['the night the clocks go back', 'Europe/Berlin', [2026, 9, 24, 22], '05:00', '03:30'],
    ['the night the clocks go forward', 'America/New_York', [2026, 2, 7, 22], '05:00', '03:30'],
    ['a half-hour zone', 'Asia/Kolkata', [2026, 5, 1, 13], '22:30', '21:00'],
    ['an evening too late for it', 'Europe/London', [2026, 5, 1, 22], '22:30', '00:00'],
  ] as const)('%s', (_name, zone, [year, month, day, hour], bedtime, expected) => {
    process.env['TZ'] = zone
    const anchor = new Date(year, month, day, hour).getTime()
    const all = stretches(span({ anchor, ends: anchor + 12 * HOUR }), { resting: 2 * HOUR, bedtime })
    const start = new Date(all.find(it => it.phase === 'closing')?.from ?? Number.NaN)
    expect(start.toTimeString().slice(0, 5)).toBe(expected)
  })
})
