import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { DAY, HOUR, type Instant, MINUTE } from '@/utils/core/time'
import { advance, type Happened, reduce, type WindowEvent } from '@/utils/core/window/reduce'
import {
  EMPTY_RECORD,
  IDLE,
  LONGEST_WINDOW,
  type WindowRecord,
  type WindowState,
} from '@/utils/core/window/state'
import { nextWake } from '@/utils/core/window/wake'
import { anyLife, EVENING, span } from '../../../support/lives'

const RUNS = { numRuns: 2000 }
const open = (over = {}): WindowState => ({ kind: 'open', span: span(over) })

function live(steps: readonly { at: Instant; event: WindowEvent }[], first: WindowState = IDLE) {
  const happened: Happened[] = []
  let state = first
  for (const { at, event } of steps) {
    const step = reduce(state, event, at)
    state = step.state
    happened.push(...step.happened)
  }
  return { state, happened }
}

describe('the laws of the window', () => {
  test('an extra wake anywhere changes neither the end nor what happened', () => {
    fc.assert(
      fc.property(anyLife, fc.nat(20), fc.nat(HOUR), (life, where, late) => {
        const at = Math.min(where, life.length)
        const from = life[at - 1]?.at ?? EVENING
        const wake = { at: Math.min(from + late, life[at]?.at ?? Infinity), event: { type: 'woke' } as const }
        const end = (life.at(-1)?.at ?? EVENING) + HOUR
        const last = { at: end, event: { type: 'woke' } as const }
        const woken = [...life.slice(0, at), wake, ...life.slice(at), last]
        expect(live(woken)).toEqual(live([...life, last]))
      }),
      RUNS,
    )
  })

  test('one late wake equals many punctual ones', () => {
    fc.assert(
      fc.property(anyLife, life => {
        const { state } = live(life)
        const from = life.at(-1)?.at ?? EVENING
        const punctual = []
        let walk = state
        let at = nextWake(walk, DEFAULT_SETTINGS, from)
        while (at !== null) {
          punctual.push({ at, event: { type: 'woke' } as const })
          walk = reduce(walk, { type: 'woke' }, at).state
          at = nextWake(walk, DEFAULT_SETTINGS, at)
        }
        const late = {
          at: Math.max(from, ...punctual.map(wake => wake.at)) + DAY,
          event: { type: 'woke' } as const,
        }
        expect(live([...punctual, late], state)).toEqual(live([late], state))
      }),
      RUNS,
    )
  })

  test('the next wake is ahead of now, or there is none', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: 0, max: 2 * DAY }), (life, later) => {
        const { state } = live(life)
        const now = (life.at(-1)?.at ?? EVENING) + later
        const settled = reduce(state, { type: 'woke' }, now).state
        const wake = nextWake(settled, DEFAULT_SETTINGS, now)
        if (settled.kind === 'open') expect(wake).toBeGreaterThan(now)
        else expect(wake).toBeNull()
      }),
      RUNS,
    )
  })

  test('an open window has always begun, is not over, and is never longer than a day', () => {
    fc.assert(
      fc.property(anyLife, life => {
        const { state } = live(life)
        const now = life.at(-1)?.at ?? EVENING
        if (state.kind !== 'open') return
        expect(state.span.anchor).toBeLessThanOrEqual(state.span.begun)
        expect(state.span.begun).toBeLessThanOrEqual(now)
        expect(state.span.ends).toBeGreaterThan(now)
        expect(state.span.ends - state.span.anchor).toBeLessThanOrEqual(LONGEST_WINDOW)
      }),
      RUNS,
    )
  })
})

describe('what an event does', () => {
  const now = EVENING + 3 * HOUR
  const ended = reduce(open(), { type: 'end' }, now).state

  test.each<[string, WindowState, WindowEvent, (state: WindowState) => unknown, unknown]>([
    [
      'begin opens a window from its anchor',
      IDLE,
      { type: 'begin', anchor: now - HOUR, length: 12 * HOUR },
      s => s.kind === 'open' && [s.span.anchor, s.span.begun, s.span.ends],
      [now - HOUR, now, now + 11 * HOUR],
    ],
    [
      'begin refuses a window that would be over',
      IDLE,
      { type: 'begin', anchor: now - 13 * HOUR, length: 12 * HOUR },
      s => s,
      IDLE,
    ],
    [
      'begin refuses an anchor still to come',
      IDLE,
      { type: 'begin', anchor: now + 1, length: HOUR },
      s => s,
      IDLE,
    ],
    [
      'settled is said once',
      open({ settledAt: EVENING + HOUR }),
      { type: 'settled' },
      s => s.kind === 'open' && s.span.settledAt,
      EVENING + HOUR,
    ],
    [
      'a pause of nudges does not outlast the window',
      open({ ends: now + MINUTE }),
      { type: 'pause-nudges', length: HOUR },
      s => s.kind === 'open' && s.span.quietUntil,
      now + MINUTE,
    ],
    [
      'nudges come back when asked',
      open({ quietUntil: now + HOUR }),
      { type: 'resume-nudges' },
      s => s.kind === 'open' && s.span.quietUntil,
      null,
    ],
    [
      'a moment is kept with its time',
      open(),
      { type: 'moment', of: 'rest' },
      s => s.kind === 'open' && s.span.moments,
      [{ at: now, of: 'rest' }],
    ],
    [
      'end closes now, by the person',
      open(),
      { type: 'end' },
      s => s.kind === 'closed' && [s.span.endedAt, s.span.by],
      [now, 'person'],
    ],
    ['reopen takes an early end back whole', ended, { type: 'reopen' }, s => s, open()],
    [
      'reopen does nothing to a window that ran out',
      reduce(open(), { type: 'woke' }, EVENING + DAY).state,
      { type: 'reopen' },
      s => s.kind,
      'closed',
    ],
    [
      'time closes at the end, not at the wake',
      open({ ends: now - HOUR }),
      { type: 'woke' },
      s => s.kind === 'closed' && [s.span.endedAt, s.span.by],
      [now - HOUR, 'time'],
    ],
  ])('%s', (_name, state, event, read, expected) => {
    expect(read(reduce(state, event, now).state)).toEqual(expected)
  })

  test.each<WindowEvent>([
    { type: 'settled' },
    { type: 'moment', of: 'write' },
    { type: 'pause-nudges', length: HOUR },
    { type: 'resume-nudges' },
    { type: 'end' },
    { type: 'reopen' },
  ])('$type without a window changes nothing', event => {
    expect(reduce(IDLE, event, now)).toEqual({ state: IDLE, happened: [] })
    expect(reduce(IDLE, event, now).state).toBe(IDLE)
  })
})

describe('the record', () => {
  const begun = advance(EMPTY_RECORD, { type: 'begin', anchor: EVENING, length: 12 * HOUR }, EVENING)
  const wake = (record: WindowRecord, at: Instant) => advance(record, { type: 'woke' }, at)

  test('a new treatment while a window is open keeps the older', () => {
    const next = advance(
      begun,
      { type: 'begin', anchor: EVENING + HOUR, length: 8 * HOUR },
      EVENING + 2 * HOUR,
    )
    expect(next.state).toMatchObject({ kind: 'open', span: { anchor: EVENING + HOUR } })
    expect(next.past).toMatchObject([{ anchor: EVENING, endedAt: EVENING + 2 * HOUR, by: 'person' }])
  })

  test('Begin pressed twice begins once', () => {
    const twice = advance(begun, { type: 'begin', anchor: EVENING, length: 12 * HOUR }, EVENING + 900)
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
})
