import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { attend } from '@/entrypoints/nudge/attend'
import { LEAVE } from '@/utils/core/nudge/leave'
import { HOUR, MINUTE, SECOND } from '@/utils/core/time'
import { EVENING } from '../../../support/lives'
import { FakeElement, openPage, type Page } from '../../../support/page'

/** A screen of sixty pictures a second, and of ten, which is enough where the number does not matter. */
const FRAME = SECOND / 60
const STEP = SECOND / 10

let page: Page
let asked: number[]

beforeEach(async () => {
  vi.useFakeTimers({ now: EVENING })
  fakeBrowser.reset()
  page = openPage()
  asked = []
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async ({ name }: { name: string }) => {
    if (name === 'nudge.ask') asked.push(Date.now())
    const terms = {
      ends: EVENING + 12 * HOUR,
      notBefore: EVENING,
      enough: 3 * MINUTE,
      hops: '',
      drift: null,
    }
    return { ok: true, value: name === 'nudge.terms' ? terms : { card: null, terms } }
  }) as never)
  attend()
  await pass(0)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const pass = (time: number) => vi.advanceTimersByTimeAsync(time)
const wheel = () => page.window.hear({ type: 'wheel' })
const scrolled = (target: unknown = page.document) =>
  page.window.hear(Object.assign({ type: 'scroll' }, { target }))

/** Moves something down, as a feed that grows, and tells the page in the order given. */
function move(box: FakeElement, by: number) {
  box.scrollTop += by
  box.scrollHeight += by
}

interface Ways {
  readonly every?: number
  /** What a hand does at each step. */
  readonly hand?: (elapsed: number) => void
  /** What scrolls at each step, besides the feed. */
  readonly before?: () => void
  readonly after?: () => void
}

async function scroll(time: number, { every = STEP, hand = wheel, before, after }: Ways = {}) {
  const until = Date.now() + time
  for (let elapsed = 0; Date.now() < until; elapsed += every) {
    hand(elapsed)
    before?.()
    move(page.document.documentElement, every / 10)
    scrolled()
    after?.()
    await pass(every)
  }
}

test('of seven thousand events in a minute it hears fewer than fifty', async () => {
  await scroll(MINUTE, { every: FRAME })
  expect(page.window.called).toBeGreaterThan(10)
  expect(page.window.called).toBeLessThan(50)
})

test.each([
  [2 * MINUTE + 50 * SECOND, 0],
  [3 * MINUTE + 10 * SECOND, 1],
])('all the time of scrolling counts, however seldom it is looked at: %s ms', async (time, times) => {
  await scroll(time)
  await pass(8 * SECOND)
  expect(asked).toHaveLength(times)
})

test('a page that never scrolls hears hands, and starts nothing', async () => {
  for (let key = 0; key < 100; key += 1) {
    page.window.hear({ type: 'keydown' })
    await pass(STEP)
  }
  expect(vi.getTimerCount()).toBe(1)
})

test('the way between two looks counts, though nothing of it is heard', async () => {
  // One event after each look, and then far more way than it told of.
  for (let look = 0; look < 100; look += 1) {
    wheel()
    scrolled()
    move(page.document.documentElement, 160)
    await pass(2 * SECOND)
  }
  await pass(4 * SECOND)
  expect(asked).toHaveLength(1)
})

test('a hand is heard on a page that was still, whatever it did there before', async () => {
  // Reading long, then two notches, sometimes pressing something without scrolling: all are the person's own.
  for (let time = 0; time < 31; time += 1) {
    if (time % 5 === 0) page.window.hear({ type: 'pointerdown' })
    if (time % 5 === 0) wheel()
    await pass(40 * SECOND)
    wheel()
    move(page.document.documentElement, 400)
    scrolled()
    wheel()
    expect(asked).toEqual([])
    await pass(8 * SECOND)
  }
  expect(asked).toHaveLength(1)
})

test.each<[string, number, number]>([
  ['goes on scrolling for a while after the hand', 20 * SECOND, 1],
  ['scrolls by itself', 8 * MINUTE, 0],
])('a page that %s', async (_what, handsOff, times) => {
  // Hands for a moment, then none for a time that is longer than what is listened for meanwhile.
  const moment = SECOND
  const hand = (elapsed: number) => {
    if (elapsed % (moment + handsOff) < moment) wheel()
  }
  await scroll(4 * MINUTE, { hand })
  await pass(5 * SECOND)
  expect(asked).toHaveLength(times)
})

test.each(['before', 'after'] as const)(
  'a box that scrolls all the time, told of %s the feed, does not hide it',
  async when => {
    const box = new FakeElement('div')
    const other = () => {
      box.scrollTop = 1 - box.scrollTop
      scrolled(box)
    }
    await scroll(4 * MINUTE, { [when]: other })
    await pass(5 * SECOND)
    expect(asked).toHaveLength(1)
  },
)

test('two feeds side by side, taken in turns, count together', async () => {
  const feeds = [new FakeElement('div'), new FakeElement('div')] as const
  for (let turn = 0; turn < 60; turn += 1) {
    const feed = feeds[turn % 2 === 0 ? 0 : 1]
    for (let step = 0; step < 40; step += 1) {
      wheel()
      move(feed, 10)
      scrolled(feed)
      await pass(STEP)
    }
  }
  await pass(5 * SECOND)
  expect(asked).toHaveLength(1)
})

test.each([0, 0.4, 0.9, 1.4, 1.9])(
  'a lull that begins %s s after a look is found within three seconds',
  async late => {
    await scroll(4 * MINUTE + late * SECOND)
    const still = Date.now()
    expect(asked).toEqual([])
    await pass(3 * SECOND)
    expect(asked).toHaveLength(1)
    expect((asked[0] ?? 0) - still).toBeGreaterThanOrEqual(SECOND)
  },
)

test.each([
  ['half a minute late, is still one', 30 * SECOND, 1],
  ['five minutes late, is none: the person is elsewhere', 5 * MINUTE, 0],
])('a lull that is found by a timer that slept, %s', async (_what, slept, times) => {
  await scroll(4 * MINUTE)
  vi.setSystemTime(Date.now() + slept)
  await pass(4 * SECOND)
  expect(asked).toHaveLength(times)
})

test('an hour of scrolling gathers nothing', async () => {
  // With the first of it all listening begins.
  await scroll(15 * SECOND)
  await pass(15 * SECOND)
  const onSignal = vi.spyOn(AbortSignal.prototype, 'addEventListener')
  const listening = page.listening()
  await scroll(HOUR)
  await pass(15 * SECOND)
  expect(onSignal).not.toHaveBeenCalled()
  expect(page.listening()).toBe(listening)
  expect(vi.getTimerCount()).toBe(1)
  onSignal.mockRestore()
})

test.each([0, 1, 2.5, 7])('told to leave %s s into scrolling, it leaves nothing', async seconds => {
  await scroll(seconds * SECOND)
  await fakeBrowser.runtime.onMessage.trigger(LEAVE, {}, () => {})
  expect(page.listening()).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
  await scroll(5 * SECOND)
  expect(page.listening()).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})
