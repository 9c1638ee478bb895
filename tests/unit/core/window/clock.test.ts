import { afterEach, describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { DAY, type Duration, HOUR, type Instant, MINUTE } from '@/utils/core/time'
import { phaseAt, stretches } from '@/utils/core/window/phase'
import { advance } from '@/utils/core/window/record'
import { EMPTY_RECORD, type WindowRecord } from '@/utils/core/window/state'
import { nextWake } from '@/utils/core/window/wake'
import { EVENING } from '../../../support/lives'

const LENGTH = 12 * HOUR
const begin = (anchor: Instant, length: Duration = LENGTH) =>
  advance(EMPTY_RECORD, { type: 'begin', anchor, ends: anchor + length, route: null }, anchor)
const wake = (record: WindowRecord, now: Instant) => advance(record, { type: 'woke' }, now)
const withBed = (bedtime: string | null): Settings => ({ ...DEFAULT_SETTINGS, bedtime })

/** How long the window still goes on; nothing when none is open. */
function left({ state }: WindowRecord, now: Instant): Duration {
  return state.kind === 'open' ? state.span.ends - now : 0
}

/** The clock is looked at whenever the window asks for it, to its end. */
function walk(record: WindowRecord, settings: Settings, from: Instant) {
  const phases: (string | null)[] = []
  let walked = record
  let now: Instant | null = from
  while (now !== null) {
    walked = wake(walked, now)
    phases.push(walked.state.kind === 'open' ? phaseAt(walked.state.span, settings, now) : null)
    const next = nextWake(walked, settings, now)
    if (next !== null) expect(next).toBeGreaterThan(now)
    expect(phases.length).toBeLessThan(10)
    now = next
  }
  return { record: walked, phases }
}

const BEDTIMES = [null, '22:30', '02:30', '05:00'] as const

describe.each(BEDTIMES)('with bedtime %s, four hours into a window of twelve', bedtime => {
  const settings = withBed(bedtime)
  const at = EVENING + 4 * HOUR
  const before = wake(begin(EVENING), at)

  test.each<[string, readonly Duration[], Duration]>([
    ['F08 an hour back', [-HOUR], 8 * HOUR],
    ['F08 a day back', [-DAY], 8 * HOUR],
    ['F08 a day back, and a day more', [-DAY, -DAY], 8 * HOUR],
    ['F08 a minute back, which is ordinary correction', [-MINUTE], 8 * HOUR + MINUTE],
    ['F08 an hour back, and put right', [-HOUR, HOUR], 7 * HOUR],
    ['F08 a day back, and put right: what went by is not known, so it is over', [-DAY, DAY], 0],
    ['F09 an hour forward', [HOUR], 7 * HOUR],
    ['F09 an hour forward, and put right', [HOUR, -HOUR], 7 * HOUR],
    ['F09 a day forward', [DAY], 0],
    ['F09 a day forward, and put right', [DAY, -DAY], 0],
  ])('%s', (_name, jumps, expected) => {
    let record = before
    let now = at
    for (const jump of jumps) {
      now += jump
      record = wake(record, now)
    }
    expect(left(record, now)).toBe(expected)
    expect(record.past).toHaveLength(expected === 0 ? 1 : 0)
    // Whatever the clock did, from here on it goes to its end, which comes once.
    const { record: over } = walk(record, settings, now)
    expect(over.state).toMatchObject({ kind: 'closed', span: { id: EVENING, by: 'time' } })
    expect(over.past).toHaveLength(1)
    expect(nextWake(over, settings, now + 2 * DAY)).toBeNull()
  })
})

describe('the zone and the clocks', () => {
  const home = process.env['TZ']
  afterEach(() => {
    process.env['TZ'] = home
  })

  const ZONES = ['America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Kiritimati', 'Etc/GMT+12']

  test.each(ZONES.flatMap(zone => BEDTIMES.map(bedtime => [zone, bedtime] as const)))(
    'F10 a flight from Berlin to %s with bedtime %s leaves as much of the window as there was',
    (zone, bedtime) => {
      const settings = withBed(bedtime)
      process.env['TZ'] = 'Europe/Berlin'
      const anchor = new Date(2026, 5, 9, 10).getTime()
      const now = anchor + 5 * HOUR
      const before = wake(begin(anchor, DAY), now)
      process.env['TZ'] = zone
      const after = wake(before, now)
      expect(after).toEqual(before)
      const { record, phases } = walk(after, settings, now)
      expect(record.state).toMatchObject({ kind: 'closed', span: { endedAt: anchor + DAY, by: 'time' } })
      expect(record.past).toHaveLength(1)
      // Each phase at most once more, and none that was over.
      expect(phases).toEqual([...new Set(phases)])
      expect(phases).not.toContain('resting')
    },
  )

  test('F10 after the flight, winding down follows the clock on the new wall', () => {
    const closing = () => {
      const span = begin(anchor, DAY).state
      const all = span.kind === 'open' ? stretches(span.span, withBed('22:30')) : []
      return new Date(all.find(({ phase }) => phase === 'closing')?.from ?? Number.NaN)
        .toTimeString()
        .slice(0, 5)
    }
    process.env['TZ'] = 'Europe/Berlin'
    const anchor = new Date(2026, 5, 9, 10).getTime()
    expect(closing()).toBe('21:00')
    process.env['TZ'] = 'America/New_York'
    expect(closing()).toBe('21:00')
  })

  /** The nights on which clocks change, with the hour that is lost or lived twice. Lord Howe changes by half of one. */
  const NIGHTS = [
    ['Europe/Berlin', [2026, 2, 28], '02:30'],
    ['Europe/Berlin', [2026, 9, 24], '02:30'],
    ['America/New_York', [2026, 2, 7], '02:30'],
    ['America/New_York', [2026, 9, 31], '01:30'],
    ['Australia/Lord_Howe', [2026, 3, 4], '01:45'],
    ['Australia/Lord_Howe', [2026, 9, 3], '02:15'],
  ] as const

  test.each(
    NIGHTS.flatMap(([zone, day, odd]) =>
      [null, '22:30', odd, '05:00'].map(bedtime => [zone, day, bedtime] as const),
    ),
  )(
    'F10 %s, the night of %j, bedtime %s: every window of twelve hours lasts twelve',
    (zone, day, bedtime) => {
      process.env['TZ'] = zone
      const settings = withBed(bedtime)
      const [year, month, date] = day
      for (let hour = 14; hour < 28; hour += 0.5) {
        const anchor = new Date(year, month, date, 0, hour * 60).getTime()
        const { record, phases } = walk(begin(anchor), settings, anchor)
        expect(record.state).toMatchObject({ span: { endedAt: anchor + LENGTH, by: 'time' } })
        expect(record.past).toHaveLength(1)
        expect(phases).toEqual([...new Set(phases)])
        expect(phases[0]).toBe('resting')
        expect(phases.at(-1)).toBeNull()
      }
    },
  )
})
