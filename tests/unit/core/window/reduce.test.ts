import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR, type Instant, MINUTE } from '@/utils/core/time'
import { type Happened, reduce, type WindowEvent } from '@/utils/core/window/reduce'
import { IDLE, LONGEST_WINDOW, type WindowState } from '@/utils/core/window/state'
import { anyLife, EVENING, span } from '../../../support/lives'

const RUNS = { numRuns: 10_000 }
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

  test('an open window has always begun, is not over, and is never longer than a day', () => {
    fc.assert(
      fc.property(anyLife, life => {
        const { state } = live(life)
        const now = life.at(-1)?.at ?? EVENING
        if (state.kind !== 'open') return
        expect(state.span.anchor).toBeLessThanOrEqual(now)
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
      { type: 'begin', anchor: now - HOUR, ends: now + 11 * HOUR, route: null },
      s => s.kind === 'open' && [s.span.anchor, s.span.begun, s.span.ends],
      [now - HOUR, now, now + 11 * HOUR],
    ],
    [
      'begin refuses a window that would be over',
      IDLE,
      { type: 'begin', anchor: now - 13 * HOUR, ends: now - HOUR, route: null },
      s => s,
      IDLE,
    ],
    [
      'begin refuses an anchor still to come',
      IDLE,
      { type: 'begin', anchor: now + 1, ends: now + HOUR, route: null },
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
    [
      'correcting when it ended keeps the length',
      open(),
      { type: 'correct', anchor: EVENING - HOUR },
      s => s.kind === 'open' && [s.span.anchor, s.span.ends, s.span.id],
      [EVENING - HOUR, EVENING + 11 * HOUR, EVENING],
    ],
    [
      'a correction by which it would be over is refused',
      open(),
      { type: 'correct', anchor: EVENING - 10 * HOUR },
      s => s,
      open(),
    ],
    ['a correction into the future is refused', open(), { type: 'correct', anchor: now + 1 }, s => s, open()],
    [
      'extending goes up to a day from when it ended, and no further',
      open(),
      { type: 'until', ends: EVENING + 40 * HOUR },
      s => s.kind === 'open' && s.span.ends,
      EVENING + DAY,
    ],
    [
      'a shorter window lets a pause end with it',
      open({ quietUntil: EVENING + 8 * HOUR }),
      { type: 'until', ends: EVENING + 5 * HOUR },
      s => s.kind === 'open' && [s.span.ends, s.span.quietUntil],
      [EVENING + 5 * HOUR, EVENING + 5 * HOUR],
    ],
    ['an end that has passed is refused', open(), { type: 'until', ends: now }, s => s, open()],
    [
      'taking a moment back takes the latest of its kind',
      open({
        moments: [
          { at: EVENING, of: 'water' },
          { at: EVENING + 1, of: 'talk' },
          { at: EVENING + 2, of: 'water' },
        ],
      }),
      { type: 'unmoment', of: 'water' },
      s => s.kind === 'open' && s.span.moments,
      [
        { at: EVENING, of: 'water' },
        { at: EVENING + 1, of: 'talk' },
      ],
    ],
    [
      'a thing has one time, the latest',
      open({ timed: [{ thing: 'talk', at: now + HOUR }] }),
      { type: 'time', thing: 'talk', at: now + 2 * HOUR },
      s => s.kind === 'open' && s.span.timed,
      [{ thing: 'talk', at: now + 2 * HOUR }],
    ],
    [
      'a time can be taken away',
      open({ timed: [{ thing: 'talk', at: now + HOUR }] }),
      { type: 'time', thing: 'talk', at: null },
      s => s.kind === 'open' && s.span.timed,
      [],
    ],
    [
      'the note from before is put away once',
      open({ letterAt: EVENING }),
      { type: 'letter-seen' },
      s => s.kind === 'open' && s.span.letterAt,
      EVENING,
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
    { type: 'letter-seen' },
    { type: 'correct', anchor: now - HOUR },
    { type: 'until', ends: now + HOUR },
    { type: 'moment', of: 'write' },
    { type: 'unmoment', of: 'write' },
    { type: 'time', thing: 'talk', at: now + HOUR },
    { type: 'pause-nudges', length: HOUR },
    { type: 'resume-nudges' },
    { type: 'end' },
    { type: 'reopen' },
  ])('$type without a window changes nothing', event => {
    expect(reduce(IDLE, event, now)).toEqual({ state: IDLE, happened: [] })
    expect(reduce(IDLE, event, now).state).toBe(IDLE)
  })
})
