import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { attend } from '@/entrypoints/nudge/attend'
import { drawCard } from '@/entrypoints/nudge-card/nudge-view'
import { cardFrom, EDGE_LASTS, edgeFrom } from '@/utils/core/nudge/card'
import { DRAWS, type DrawingWorld } from '@/utils/core/nudge/draws'
import { LEAVE } from '@/utils/core/nudge/leave'
import type { NudgeTerms } from '@/utils/core/nudge/policy'
import { HOUR, MINUTE, SECOND } from '@/utils/core/time'
import { EVENING } from '../../../support/lives'
import { FakeElement, openPage, type Page } from '../../../support/page'

const CARD = cardFrom(
  {
    sentence: 'A page is here too.',
    offer: 'Read',
    offerDetail: 'One window, 3 minutes',
    plan: null,
    leave: 'Leave',
    stay: 'Stay',
    help: null,
    save: 'Save',
    notHere: 'Not here',
    why: 'Why?',
    whyAnswer: 'Because.',
    lang: 'en',
    dir: 'ltr',
  },
  'read',
  'p {}',
)
const ENDS = EVENING + 12 * HOUR
const USUAL: NudgeTerms = { ends: ENDS, notBefore: EVENING, enough: 3 * MINUTE, hops: '', drift: null }
const ID = fakeBrowser.runtime.id
/** As the background leaves it there before it answers with a card. */
const world = globalThis as DrawingWorld

let page: Page
let sent: unknown[][]
let terms: NudgeTerms | null
let card: typeof CARD | null
/** The question over which the background dies, once. */
let dying: string | null

beforeEach(() => {
  vi.useFakeTimers({ now: EVENING })
  fakeBrowser.reset()
  page = openPage()
  world[DRAWS] = drawCard
  sent = []
  terms = USUAL
  card = CARD
  dying = null
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async ({ name, payload }: any) => {
    sent.push([name, payload])
    if (name === dying) {
      dying = null
      throw new Error('The message port closed before a response was received.')
    }
    if (name === 'nudge.ask') return { ok: true, value: { card, terms } }
    return { ok: true, value: name === 'nudge.terms' ? terms : null }
  }) as never)
})

/** Something the background says. */
const hear = (message: unknown) => fakeBrowser.runtime.onMessage.trigger(message, {}, () => {})

afterEach(() => {
  fakeBrowser.runtime.id = ID
  delete world[DRAWS]
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A hand on the page, as a first scroll is: nothing is asked before it. */
const touch = () => page.window.hear({ type: 'keydown' })

const pass = (time: number) => vi.advanceTimersByTimeAsync(time)
const told = (name: string) => sent.filter(([it]) => it === name).length

/** Scrolls down an endless feed for a while, then rests for a lull. */
async function drift(minutes = 4) {
  const feed = page.document.documentElement
  for (let look = 0; look < minutes * 30; look += 1) {
    feed.scrollTop += 400
    feed.scrollHeight += 400
    page.window.hear({ type: 'wheel' })
    page.window.hear(Object.assign({ type: 'scroll' }, { target: page.document }))
    await pass(2 * SECOND)
  }
  await pass(3 * SECOND)
}

async function withCard() {
  const copy = attend()
  await pass(0)
  await drift()
  expect(page.panel()?.open).toBe(true)
  return copy
}

test('in a page that is never touched it asks for nothing, and nothing runs', async () => {
  const looked = vi.fn(() => 'visible')
  Object.defineProperty(page.document, 'visibilityState', { get: looked, set: () => {} })
  attend()
  page.show('hidden')
  page.show('visible')
  await pass(HOUR)
  expect(sent).toEqual([])
  expect(looked).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

test('touched, it asks for its terms and then waits: nothing in the page, nothing running but its end (F61)', async () => {
  const before = Reflect.ownKeys(globalThis)
  attend()
  touch()
  touch()
  await pass(HOUR)
  expect(sent).toEqual([['nudge.terms', null]])
  expect(page.document.made).toEqual([])
  expect(page.document.documentElement.attributes.size).toBe(0)
  expect(Reflect.ownKeys(globalThis)).toEqual(before)
  expect(vi.getTimerCount()).toBe(1)
})

test('without terms it leaves, and nothing of it stays', async () => {
  terms = null
  const copy = attend()
  touch()
  await pass(0)
  expect(page.listening()).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
  expect(copy.renew()).toBe(false)
  expect(sent).toEqual([['nudge.terms', null]])
})

test('an answer that comes after it has left starts nothing', async () => {
  attend()
  await hear(LEAVE)
  await pass(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('a page that nobody sees yet, prerendered or in the background, is not attended to (F22)', async () => {
  page.document.visibilityState = 'hidden'
  attend()
  touch()
  await pass(MINUTE)
  expect(sent).toEqual([])
  page.show('visible')
  touch()
  expect(told('nudge.terms')).toBe(1)
})

test('a page that is seen again asks again, and leaves if the window is over meanwhile (F21)', async () => {
  attend()
  touch()
  await pass(0)
  page.show('hidden')
  terms = null
  page.show('visible')
  await pass(0)
  expect(told('nudge.terms')).toBe(2)
  expect(page.listening()).toBe(0)
})

test('after minutes down a feed it asks once, at the lull, and shows what it is given', async () => {
  attend()
  await pass(0)
  await drift(2)
  expect(told('nudge.ask')).toBe(0)
  await drift(2)
  expect(told('nudge.ask')).toBe(1)
  expect(page.panel()?.open).toBe(true)
  expect(page.panel()?.firstElementChild?.text).toBe(CARD.sentence)
})

test('nothing runs once the page is still', async () => {
  attend()
  await pass(0)
  await drift(1)
  await pass(5 * SECOND)
  expect(vi.getTimerCount()).toBe(1)
})

test('it does not ask before it is worth it', async () => {
  terms = { ...USUAL, notBefore: EVENING + 30 * MINUTE }
  attend()
  await pass(0)
  await drift(10)
  expect(told('nudge.ask')).toBe(0)
})

test('a refusal with new terms is waited out; one without sends it away', async () => {
  card = null
  attend()
  touch()
  await pass(0)
  terms = { ...USUAL, notBefore: EVENING + 2 * HOUR }
  await drift()
  await drift()
  expect(told('nudge.ask')).toBe(1)
  terms = null
  await pass(2 * HOUR)
  await drift()
  expect(page.listening()).toBe(0)
})

test('the last card of a window comes without terms, and still waits', async () => {
  attend()
  touch()
  await pass(0)
  terms = null
  await drift()
  await pass(MINUTE)
  expect(page.panel()?.open).toBe(true)
})

test.each<[string, (page: Page) => void]>([
  ['a text field in use', ({ document }) => focusText(document)],
  [
    'an open modal dialog, or full screen',
    ({ document }) => (document.modal = document.createElement('dialog')),
  ],
  ['another window in use', ({ document }) => (document.focused = false)],
])('%s: it does not ask', async (_what, arrange) => {
  attend()
  await pass(0)
  arrange(page)
  await drift()
  expect(told('nudge.ask')).toBe(0)
})

test("a dialog that lies ready and that nobody sees is in nobody's way", async () => {
  attend()
  await pass(0)
  page.document.modal = Object.assign(page.document.createElement('div'), { hidden: true })
  await drift()
  expect(page.panel()?.open).toBe(true)
})

test.each<[string, (page: Page) => void]>([
  ['turns to a text field', ({ document }) => focusText(document)],
  [
    'opens a dialog or goes full screen',
    ({ document }) => (document.modal = document.createElement('dialog')),
  ],
  ['looks at another tab', page => page.show('hidden')],
  ['goes to another place in the site', page => page.go('push', '/post/1')],
  ['goes back to another place', page => page.go('push')],
])('the card goes, unanswered, when the person %s', async (_what, act) => {
  await withCard()
  act(page)
  await pass(SECOND)
  expect(page.panel()).toBeNull()
  expect(told('nudge.answer')).toBe(0)
})

test('a feed that rewrites the address as it scrolls is still the same feed (F23)', async () => {
  await withCard()
  for (let storm = 0; storm < 100; storm += 1) page.go('replace', `/feed/${storm}`)
  await pass(SECOND)
  expect(page.panel()?.open).toBe(true)
})

test('going places all the time is not a drift (F23)', async () => {
  attend()
  await pass(0)
  for (let storm = 0; storm < 8; storm += 1) {
    await drift(1)
    for (let push = 0; push < 100; push += 1) page.go('push', `/post/${push}`)
  }
  expect(sent).toEqual([['nudge.terms', null]])
})

/** One short video after another, by hand: one screen that never scrolls, and the address says which. */
async function watch(videos: number, each = 20 * SECOND) {
  for (let video = 0; video < videos; video += 1) {
    page.window.hear({ type: 'keydown' })
    page.go('push', `/shorts/${video}`)
    await pass(each)
  }
}

const SHORTS = '^(/shorts(/.*)?)$'

test('short videos one after another are a drift, though nothing scrolls', async () => {
  terms = { ...USUAL, hops: SHORTS }
  attend()
  await pass(0)
  await watch(8)
  expect(told('nudge.ask')).toBe(0)
  await watch(4)
  expect(told('nudge.ask')).toBe(1)
  expect(page.panel()?.open).toBe(true)
})

test('where no short videos are, the same is going places', async () => {
  attend()
  await pass(0)
  await watch(20)
  expect(sent).toEqual([['nudge.terms', null]])
})

test('a feed inside a component, whose scrolling comes out to nobody, is one too', async () => {
  const feed = new FakeElement('feed-list')
  const post = new FakeElement('article')
  feed.append(post)
  attend()
  await pass(0)
  for (let turn = 0; turn < 130; turn += 1) {
    feed.scrollTop += 400
    feed.scrollHeight += 400
    page.window.hear(Object.assign({ type: 'wheel', composedPath: () => [post] }, { target: feed }))
    await pass(2 * SECOND)
    expect(told('nudge.ask')).toBe(0)
  }
  await pass(10 * SECOND)
  expect(told('nudge.ask')).toBe(1)
})

test('one video left running is no drift, and neither are a few', async () => {
  terms = { ...USUAL, hops: SHORTS }
  attend()
  await pass(0)
  await watch(3, MINUTE)
  await pass(HOUR)
  expect(told('nudge.ask')).toBe(0)
})

test('what was drifted on another page of the site goes on here', async () => {
  attend()
  await pass(0)
  await drift(2)
  page.show('hidden')
  const [name, carried] = sent.at(-1)!
  expect(name).toBe('nudge.left')
  expect(carried).toMatchObject({ active: expect.closeTo(2 * MINUTE, -4) })
  terms = { ...USUAL, drift: carried as NudgeTerms['drift'] }
  page.show('visible')
  await pass(0)
  await drift(1.5)
  expect(told('nudge.ask')).toBe(1)
})

test('a glance at a page is not carried on', async () => {
  attend()
  await pass(0)
  await drift(0.1)
  page.show('hidden')
  expect(told('nudge.left')).toBe(0)
})

test('who comes back to a feed after a while is met sooner', async () => {
  attend()
  await pass(0)
  await drift(2)
  await pass(10 * MINUTE)
  expect(told('nudge.ask')).toBe(0)
  await drift(0.1)
  expect(told('nudge.ask')).toBe(1)
})

test('without the code that draws, nothing is shown and nothing breaks', async () => {
  delete world[DRAWS]
  attend()
  await pass(0)
  await drift()
  expect(told('nudge.ask')).toBe(1)
  expect(page.panel()).toBeNull()
})

test('a line of light goes by itself after a while, and says that it was there', async () => {
  card = edgeFrom({ sentence: 'A slow breath.', lang: 'en', dir: 'ltr' }, 'p {}')
  attend()
  await pass(0)
  await drift()
  expect(page.panel()?.open).toBe(true)
  await pass(EDGE_LASTS)
  expect(page.panel()).toBeNull()
  expect(sent.at(-1)).toEqual(['nudge.answer', 'seen'])
})

test.each([
  ['Read', 'read'],
  ['Leave', 'leave'],
  ['Stay', 'stay'],
  ['Not here', 'not-here'],
])('%s is answered once, and the card goes', async (button, answer) => {
  await withCard()
  page.press(button)
  await pass(HOUR)
  expect(sent.slice(-1)).toEqual([['nudge.answer', answer]])
  expect(told('nudge.answer')).toBe(1)
  expect(page.panel()).toBeNull()
})

test('it leaves at the end of the window, with its card', async () => {
  await withCard()
  await pass(12 * HOUR)
  expect(page.panel()).toBeNull()
  expect(page.listening()).toBe(0)
})

test('it notices the end by the clock when timers slept (F07)', async () => {
  await withCard()
  vi.setSystemTime(ENDS)
  page.show('visible')
  expect(page.listening()).toBe(0)
})

test('a clock set back does not end it early', async () => {
  attend()
  touch()
  await pass(0)
  vi.setSystemTime(EVENING - HOUR)
  await pass(12 * HOUR)
  expect(page.listening()).toBeGreaterThan(0)
  await pass(HOUR)
  expect(page.listening()).toBe(0)
})

test('it leaves when it is told to (F20)', async () => {
  await withCard()
  await hear('something else')
  expect(page.panel()?.open).toBe(true)
  await hear(LEAVE)
  expect(page.panel()).toBeNull()
  expect(page.listening()).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('it takes its card along within a second when the extension is gone (F16)', async () => {
  await withCard()
  fakeBrowser.runtime.id = undefined as never
  await pass(SECOND)
  expect(page.panel()).toBeNull()
  expect(page.listening()).toBe(0)
})

test.each([
  ['nudge.terms', 'its terms'],
  ['nudge.ask', 'a card'],
])('F02 a background that dies over %s is asked anew, once the page scrolls', async dies => {
  dying = dies
  attend()
  await pass(0)
  await drift()
  await drift()
  expect(page.panel()?.open).toBe(true)
})

test('F02 a question that is never answered is asked again, once the page scrolls', async () => {
  const sendMessage = vi.spyOn(fakeBrowser.runtime, 'sendMessage')
  sendMessage.mockImplementationOnce((() => new Promise(() => {})) as never)
  attend()
  await pass(HOUR)
  expect(told('nudge.terms')).toBe(0)
  await drift()
  expect(told('nudge.terms')).toBe(1)
  expect(page.panel()?.open).toBe(true)
})

test('an extension that is gone is a reason to leave, not to complain', async () => {
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'))
  attend()
  touch()
  fakeBrowser.runtime.id = undefined as never
  await pass(0)
  expect(page.listening()).toBe(0)
})

test('a page that removes the card gets it back once, and is then left alone (F59)', async () => {
  await withCard()
  page.document.documentElement.lastElementChild?.remove()
  await pass(SECOND)
  expect(page.panel()?.open).toBe(true)
  page.document.documentElement.lastElementChild?.remove()
  await pass(SECOND)
  expect(page.panel()).toBeNull()
  expect(page.listening()).toBe(0)
})

function focusText(document: Page['document']) {
  const field = document.createElement('textarea')
  field.matching = [':read-write']
  document.activeElement = field
}
