import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Drift, FRESH, hop, isDue, type Look, LULL, observe, timeOf } from '@/utils/core/nudge/detector'
import { type Duration, HOUR, MINUTE, SECOND } from '@/utils/core/time'

const SCREEN = 800
const START = 1_000_000
const ENOUGH = 3 * MINUTE

interface Ways {
  /** Between two looks, and for how long. */
  every?: Duration
  minutes?: number
  /** Pixels from look to look. */
  down?: number
  grown?: number
  height?: number
  /** How long before each look a hand moved. */
  handsOff?: Duration
}

/** Someone who scrolls evenly. Answers the drift and the instant of the last look. */
function scroll({ every = 2 * SECOND, minutes = 4, down = 400, grown = 400, ...rest }: Ways, from = FRESH) {
  const { height = 4000, handsOff = 0 } = rest
  let drift = from
  let before: Look | null = null
  let at = START
  for (let look = 0; look * every <= minutes * MINUTE; look += 1) {
    at = START + look * every
    const now: Look = { at, top: look * down, height: height + look * grown, viewport: SCREEN }
    drift = observe(drift, now, before, at - handsOff, ENOUGH)
    before = now
  }
  return { drift, at }
}

const dueAfter = (ways: Ways) => {
  const { drift, at } = scroll(ways)
  return isDue(drift, at + LULL, ENOUGH)
}

test.each<[string, Ways, boolean]>([
  ['four minutes down a feed that grows', {}, true],
  ['two minutes are not enough', { minutes: 2 }, false],
  ['a slow reader, a look every ten seconds, needs longer', { every: 10 * SECOND, minutes: 4 }, false],
  ['and gets there', { every: 10 * SECOND, minutes: 7 }, true],
  ['a page with an end does not grow', { grown: 0 }, false],
  ['a list drawn as far as it is looked at is long from the start', { grown: 0, height: 60 * SCREEN }, true],
  ['staying at one place', { down: 0 }, false],
  ['scrolling up', { down: -400 }, false],
  ['a box of a few lines, such as a chat', { down: 10, grown: 10 }, false],
  ['a page that scrolls by itself', { handsOff: 5 * MINUTE }, false],
])('%s', (_name, ways, expected) => {
  expect(dueAfter(ways)).toBe(expected)
})

test('it is due at a lull: not while scrolling, not long after', () => {
  const { drift, at } = scroll({})
  expect(isDue(drift, at + LULL - 1, ENOUGH)).toBe(false)
  expect(isDue(drift, at + LULL, ENOUGH)).toBe(true)
  expect(isDue(drift, at + 3 * MINUTE, ENOUGH)).toBe(false)
})

test('sleep does not count as scrolling, and starts over', () => {
  const asleep = observe(
    scroll({ minutes: 2 }).drift,
    look(START + 9 * HOUR, 0),
    null,
    START + 9 * HOUR,
    ENOUGH,
  )
  expect(asleep).toEqual({ ...FRESH, seen: START + 9 * HOUR })
})

test.each([
  ['a break of ten minutes', 10 * MINUTE, true],
  ['half an hour', 31 * MINUTE, false],
])('who had half of it and comes back after %s is met at once: %s', (_break, pause, expected) => {
  const { drift, at } = scroll({ minutes: 2 })
  const back = observe(drift, look(at + pause, 0), null, at + pause, ENOUGH)
  expect(isDue(back, at + pause + LULL, ENOUGH)).toBe(expected)
})

test('a second break is the end of it, and so is one that comes early', () => {
  const early = scroll({ minutes: 1 })
  const soon = early.at + 10 * MINUTE
  expect(observe(early.drift, look(soon, 0), null, soon, ENOUGH)).toEqual({ ...FRESH, seen: soon })
  const { drift, at } = scroll({ minutes: 2 })
  const first = observe(drift, look(at + 10 * MINUTE, 0), null, at + 10 * MINUTE, ENOUGH)
  const again = at + 20 * MINUTE
  expect(observe(first, look(again, 0), null, again, ENOUGH)).toEqual({ ...FRESH, seen: again })
})

/** Short videos of a length, each sent on by a hand that moved so long ago. */
function watch(videos: number, each: Duration, handsOff = 0, from = FRESH) {
  let drift = from
  let at = START
  for (let video = 0; video < videos; video += 1) {
    at = START + video * each
    drift = hop(drift, at, at - handsOff, ENOUGH)
  }
  return { drift, at }
}

test.each<[string, number, Duration, Duration, boolean]>([
  ['nine of twenty seconds', 9, 20 * SECOND, 0, false],
  ['ten of twenty seconds', 10, 20 * SECOND, 0, true],
  ['four of a minute', 4, MINUTE, 0, false],
  ['five of a minute', 5, MINUTE, 0, true],
  ['many that follow by themselves', 60, 20 * SECOND, 5 * MINUTE, false],
  ['long ones, each a pause', 20, 3 * MINUTE, 0, false],
])('short videos, %s', (_name, videos, each, handsOff, expected) => {
  const { drift, at } = watch(videos, each, handsOff)
  expect(isDue(drift, at + LULL, ENOUGH)).toBe(expected)
})

test('of scrolling and watching the longer counts, not both', () => {
  const { drift } = watch(10, 20 * SECOND, 0, { ...FRESH, active: MINUTE, seen: START })
  expect(timeOf(drift)).toBe(3 * MINUTE)
})

test('a pause of a minute goes on where it was, and counts for little', () => {
  const { drift, at } = scroll({ minutes: 2 })
  const later = observe(drift, look(at + MINUTE, 0), null, at + MINUTE, ENOUGH)
  expect(later.active - drift.active).toBe(6 * SECOND)
})

test('going back up takes back the way down', () => {
  const { drift, at } = scroll({})
  const top = observe(drift, look(at + SECOND, 0), look(at, 100 * SCREEN), at, ENOUGH)
  expect(top.down).toBe(0)
})

test('a jump to the end of a page is not a long way through it', () => {
  const { drift, at } = scroll({ down: 0 })
  const end = observe(drift, look(at + SECOND, 90 * SCREEN), look(at, 0), at, ENOUGH)
  expect(end.down).toBe(2)
})

test('a clock that was set back neither throws nor adds', () => {
  const { drift, at } = scroll({})
  const back = observe(drift, look(at - HOUR, 0), null, at, ENOUGH)
  expect(back.active).toBe(drift.active)
})

const anyLook = fc.record({ at: fc.double(), top: fc.double(), height: fc.double(), viewport: fc.double() })

test('no looks at all, however strange, make it throw; and without three minutes it is never due', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyLook, fc.option(anyLook), fc.double()), { maxLength: 20 }), looks => {
      const drift = looks.reduce<Drift>(
        (so, [now, before, hand]) => observe(so, now, before, hand, ENOUGH),
        FRESH,
      )
      // Twenty looks with six seconds counted each are two minutes at most.
      expect(isDue(drift, drift.seen + LULL, ENOUGH)).toBe(false)
    }),
  )
})

function look(at: number, top: number): Look {
  return { at, top, height: 100 * SCREEN, viewport: SCREEN }
}
