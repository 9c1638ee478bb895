import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { DAY, HOUR, type Instant, MINUTE } from '@/utils/core/time'
import { advance, type RecordEvent } from '@/utils/core/window/record'
import { REMINDER_KINDS } from '@/utils/core/window/reminders'
import { EMPTY_RECORD, REMOVED_KEPT, type WindowRecord } from '@/utils/core/window/state'
import { nextWake } from '@/utils/core/window/wake'
import { anyRecordLife, EVENING } from '../../../support/lives'

const RUNS = { numRuns: 10_000 }
const asked: Settings = { ...DEFAULT_SETTINGS, remind: [...REMINDER_KINDS], daysAfter: true }

type Life = readonly { readonly at: Instant; readonly event: RecordEvent }[]
const live = (life: Life, first: WindowRecord = EMPTY_RECORD) =>
  life.reduce((record, { at, event }) => advance(record, event, at), first)
const endOfLife = (life: Life) => life.at(-1)?.at ?? EVENING

describe('the laws of the record', () => {
  test('an extra wake anywhere changes nothing but the clock that was seen', () => {
    fc.assert(
      fc.property(anyRecordLife, fc.nat(20), fc.nat(HOUR), (life, where, late) => {
        const at = Math.min(where, life.length)
        const from = life[at - 1]?.at ?? EVENING
        const wake = { at: Math.min(from + late, life[at]?.at ?? Infinity), event: { type: 'woke' } as const }
        const last = { at: endOfLife(life) + HOUR, event: { type: 'woke' } as const }
        expect(live([...life.slice(0, at), wake, ...life.slice(at), last])).toEqual(live([...life, last]))
      }),
      RUNS,
    )
  })

  test('one late wake equals many punctual ones', () => {
    fc.assert(
      fc.property(anyRecordLife, life => {
        const record = live(life)
        let walk = record
        let at = nextWake(walk, asked, endOfLife(life))
        let wakes = 0
        for (; at !== null; wakes += 1) {
          expect(wakes).toBeLessThan(60)
          walk = advance(walk, { type: 'woke' }, at)
          at = nextWake(walk, asked, at)
        }
        const late = { at: Math.max(endOfLife(life), walk.seen) + 3 * DAY, event: { type: 'woke' } as const }
        expect(live([late], walk)).toEqual(live([late], record))
      }),
      RUNS,
    )
  })

  test('the next wake is ahead of now, or there is none; an open window always has one', () => {
    fc.assert(
      fc.property(anyRecordLife, fc.integer({ min: 0, max: 2 * DAY }), (life, later) => {
        const now = endOfLife(life) + later
        const settled = live([{ at: now, event: { type: 'woke' } }], live(life))
        const wake = nextWake(settled, asked, now)
        if (wake !== null) expect(wake).toBeGreaterThan(now)
        if (settled.state.kind === 'open') expect(wake).not.toBeNull()
        if (settled.state.kind === 'idle') expect(wake).toBeNull()
      }),
      RUNS,
    )
  })
})

describe('the record', () => {
  const begun = advance(
    EMPTY_RECORD,
    { type: 'begin', anchor: EVENING, ends: EVENING + 12 * HOUR, route: null },
    EVENING,
  )
  const wake = (record: WindowRecord, at: Instant) => advance(record, { type: 'woke' }, at)

  test('a new treatment while a window is open keeps the older', () => {
    const next = advance(
      begun,
      { type: 'begin', anchor: EVENING + HOUR, ends: EVENING + 9 * HOUR, route: null },
      EVENING + 2 * HOUR,
    )
    expect(next.state).toMatchObject({ kind: 'open', span: { anchor: EVENING + HOUR } })
    expect(next.past).toMatchObject([{ anchor: EVENING, endedAt: EVENING + 2 * HOUR, by: 'person' }])
  })

  test('Begin pressed twice begins once', () => {
    const twice = advance(
      begun,
      { type: 'begin', anchor: EVENING, ends: EVENING + 12 * HOUR, route: null },
      EVENING + 900,
    )
    expect(twice.state).toBe(begun.state)
    expect(twice.past).toEqual([])
  })

  test('a window taken back is not in the past', () => {
    const ended = advance(begun, { type: 'end' }, EVENING + HOUR)
    expect(ended.past).toHaveLength(1)
    expect(advance(ended, { type: 'reopen' }, EVENING + 2 * HOUR).past).toEqual([])
  })

  test('ends once, however often it is woken', () => {
    const over = wake(wake(wake(begun, EVENING + DAY), EVENING + DAY + 1), EVENING + 2 * DAY)
    expect(over.past).toHaveLength(1)
  })

  test('F08 a clock set back a day leaves no more than was left', () => {
    const at = EVENING + 4 * HOUR
    const back = wake(wake(begun, at), at - DAY)
    expect(back.state).toMatchObject({ kind: 'open', span: { ends: at - DAY + 8 * HOUR } })
    expect(back.state.kind === 'open' && back.state.span.id).toBe(EVENING)
  })

  test('F09 a clock set forward a day ends it, and setting it back does not open it again', () => {
    const forward = wake(begun, EVENING + DAY)
    expect(forward.state.kind).toBe('closed')
    const corrected = wake(forward, EVENING + HOUR)
    expect(corrected.state.kind).toBe('closed')
    expect(corrected.past).toHaveLength(1)
  })

  test('whatever the clock does, a window is never longer than chosen', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2 * DAY, max: DAY }), { maxLength: 12 }), jumps => {
        let record = begun
        let now = EVENING
        for (const jump of jumps) {
          now += jump
          record = wake(record, now)
          if (record.state.kind === 'open')
            expect(record.state.span.ends - now).toBeLessThanOrEqual(12 * HOUR + 2 * MINUTE)
        }
        expect(record.past.length).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('keeps what did not change, so that a quiet wake writes nothing', () => {
    const later = wake(begun, EVENING + MINUTE)
    expect(later.state).toBe(begun.state)
    expect(later.past).toBe(begun.past)
  })

  test('what someone says of themselves is kept with its time, also outside a window', () => {
    expect(advance(EMPTY_RECORD, { type: 'feel', is: 'low' }, EVENING).felt).toEqual({
      is: 'low',
      at: EVENING,
    })
  })

  test('a quiet while can be left before its time', () => {
    const begun = advance(EMPTY_RECORD, { type: 'begin-session', length: 20 * MINUTE }, EVENING)
    const left = advance(begun, { type: 'end-session' }, EVENING + 5 * MINUTE)
    expect(left.sessions).toEqual([{ from: EVENING, to: EVENING + 5 * MINUTE }])
  })

  test('a begin that is refused lets go of no reminder', () => {
    const over = wake(begun, EVENING + DAY)
    const refused = {
      type: 'begin',
      anchor: EVENING + 2 * DAY,
      ends: EVENING + 3 * DAY,
      route: null,
    } as const
    expect(advance(begun, refused, EVENING + DAY)).toEqual(over)
  })

  test('a window begun late does not start with the reminders it would have given before', () => {
    expect(begun.told).toBe(EVENING)
  })

  test('a clock set back takes what was said and told back with it, but not a time on the wall', () => {
    const at = EVENING + 4 * HOUR
    const events: readonly RecordEvent[] = [
      { type: 'feel', is: 'sleepy' },
      { type: 'time', thing: 'talk', at: EVENING + 8 * HOUR },
      { type: 'reminders-chosen' },
    ]
    const back = wake(
      events.reduce((record, event) => advance(record, event, at), begun),
      at - HOUR,
    )
    expect(back).toMatchObject({ felt: { at: at - HOUR }, told: at - HOUR })
    expect(back.state).toMatchObject({ span: { timed: [{ at: EVENING + 8 * HOUR }] } })
  })

  describe('a window past that is removed', () => {
    const ended = advance(begun, { type: 'end' }, EVENING + HOUR)
    const removed = advance(ended, { type: 'remove-past', id: EVENING }, EVENING + 2 * HOUR)

    test('is shown nowhere, and comes back whole', () => {
      expect(removed.state.kind).toBe('idle')
      expect(removed.past).toMatchObject([{ removedAt: EVENING + 2 * HOUR }])
      const back = advance(removed, { type: 'restore-past', id: EVENING }, EVENING + 3 * HOUR)
      expect(back).toEqual({ ...ended, seen: EVENING + 3 * HOUR })
    })

    test('goes for good after its time', () => {
      expect(wake(removed, EVENING + 2 * HOUR + REMOVED_KEPT).past).toHaveLength(1)
      expect(wake(removed, EVENING + 3 * HOUR + REMOVED_KEPT).past).toEqual([])
    })

    test('does not come back over a later one', () => {
      const later = {
        type: 'begin',
        anchor: EVENING + 3 * HOUR,
        ends: EVENING + 9 * HOUR,
        route: null,
      } as const
      const open = advance(removed, later, EVENING + 3 * HOUR)
      const back = advance(open, { type: 'restore-past', id: EVENING }, EVENING + 4 * HOUR)
      expect(back.state).toBe(open.state)
      expect(back.past).toMatchObject([{ removedAt: null }])
    })
  })
})
