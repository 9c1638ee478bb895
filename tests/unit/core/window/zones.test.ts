import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { DAY, type Duration, HOUR, type Instant, MINUTE } from '@/utils/core/time'
import { nextAt, phaseAt, stretches } from '@/utils/core/window/phase'
import { advance } from '@/utils/core/window/record'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { nextWake } from '@/utils/core/window/wake'

const RUNS = { numRuns: 500 }
const home = process.env['TZ']
afterAll(() => {
  process.env['TZ'] = home
})

const [FIRST, LAST] = [Date.UTC(2024, 0), Date.UTC(2028, 0)]
const QUARTER = 15 * MINUTE

const anyTime = fc.integer({ min: FIRST / QUARTER, max: LAST / QUARTER }).map(quarters => quarters * QUARTER)
const nearOne = (changes: readonly Instant[]) =>
  changes.length === 0
    ? anyTime
    : fc
        .tuple(fc.constantFrom(...changes), fc.integer({ min: -144, max: 144 }))
        .map(([change, quarters]) => change + quarters * QUARTER)

/** A zone, and any quarter of an hour; every other time one within a day and a half of a change of its clocks. */
const anyPlace = fc
  .constantFrom(...Intl.supportedValuesOf('timeZone'))
  .chain(zone => fc.tuple(fc.constant(zone), fc.oneof(anyTime, nearOne(changesOf(zone)))))

const known = new Map<string, readonly Instant[]>()

/** When the clocks of a zone change, to the day: enough to look around there. */
function changesOf(zone: string): readonly Instant[] {
  const found = known.get(zone) ?? days(zone, FIRST, LAST, 32 * DAY)
  known.set(zone, found)
  return found
}

/** The days between two instants after which the clocks show another hour; looked for in ever smaller steps. */
function days(zone: string, from: Instant, to: Instant, step: Duration): readonly Instant[] {
  process.env['TZ'] = zone
  const ahead = (at: Instant) => new Date(at).getTimezoneOffset()
  const starts = Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step)
  const changed = starts.filter(start => ahead(start) !== ahead(start + step))
  return step === DAY ? changed : changed.flatMap(start => days(zone, start, start + step, step / 2))
}

/** Clocks change in the small hours. */
const anyClock = fc.record({
  hours: fc.oneof(fc.nat(23), fc.nat(3)),
  minutes: fc.constantFrom(0, 15, 30, 45),
})
const anyLength = fc.constantFrom(4 * HOUR, 8 * HOUR, 12 * HOUR, 24 * HOUR)

const two = (digits: number) => String(digits).padStart(2, '0')
const onTheWall = (at: Instant) => new Date(at).toTimeString().slice(0, 5)

/** Whether the clock on the wall shows this on the day of `at`: on one night of the year an hour is left out. */
function comes({ hours, minutes }: { hours: number; minutes: number }, at: Instant): boolean {
  const day = new Date(at)
  day.setHours(hours, minutes, 0, 0)
  return onTheWall(day.getTime()) === `${two(hours)}:${two(minutes)}`
}

test('F10 in every zone a bedtime is the next time that the clock on the wall shows it', () => {
  fc.assert(
    fc.property(anyPlace, anyClock, ([zone, from], clock) => {
      process.env['TZ'] = zone
      const at = nextAt(clock, from)
      expect(at).toBeGreaterThan(from)
      expect(at).toBeLessThanOrEqual(from + DAY + 2 * HOUR)
      if (comes(clock, at)) expect(onTheWall(at)).toBe(`${two(clock.hours)}:${two(clock.minutes)}`)
    }),
    RUNS,
  )
})

test('F10 a bedtime just before the hour that is left out is not moved by the minutes it is asked at', () => {
  process.env['TZ'] = 'Pacific/Chatham'
  // A quarter to one in the afternoon; the clocks go from 2:45 to 3:45 in the night.
  const afternoon = Date.UTC(2024, 8, 28)
  expect(onTheWall(nextAt({ hours: 2, minutes: 0 }, afternoon))).toBe('02:00')
})

test('F10 a bedtime in the hour that was left out is at its usual time the night after', () => {
  process.env['TZ'] = 'Europe/Berlin'
  const clock = { hours: 2, minutes: 30 }
  const night = new Date(2026, 2, 29).getTime()
  expect(onTheWall(nextAt(clock, night))).toBe('03:30')
  expect(nextAt(clock, night + 12 * HOUR)).toBe(new Date(2026, 2, 30, 2, 30).getTime())
})

test('F10 in every zone, and into every other, a window lasts as long as was chosen and closes once', () => {
  fc.assert(
    fc.property(
      anyPlace,
      anyPlace,
      anyLength,
      anyClock,
      fc.nat(24 * 60),
      ([zone, anchor], [other], length, { hours, minutes }, flight) => {
        process.env['TZ'] = zone
        const settings = { ...DEFAULT_SETTINGS, bedtime: `${two(hours)}:${two(minutes)}` }
        let record = advance(
          EMPTY_RECORD,
          { type: 'begin', anchor, ends: anchor + length, route: null },
          anchor,
        )
        const phases: (string | null)[] = []
        let now: Instant | null = anchor
        let wakes = 0
        while (now !== null) {
          if (now >= anchor + flight * MINUTE) process.env['TZ'] = other
          record = advance(record, { type: 'woke' }, now)
          const { state } = record
          if (state.kind === 'open') {
            // Without gaps, whatever the clocks do.
            const all = stretches(state.span, settings)
            expect(all.at(0)?.from).toBe(anchor)
            expect(all.at(-1)?.to).toBe(anchor + length)
            for (const [index, stretch] of all.slice(1).entries()) expect(stretch.from).toBe(all[index]?.to)
            phases.push(phaseAt(state.span, settings, now))
          }
          const next = nextWake(record, settings, now)
          if (next !== null) expect(next).toBeGreaterThan(now)
          expect(wakes++).toBeLessThan(12)
          now = next
        }
        expect(phases[0]).toBe('resting')
        expect(record.past).toMatchObject([{ endedAt: anchor + length, by: 'time' }])
      },
    ),
    RUNS,
  )
})
