import { expect, test, vi } from 'vitest'
import { createHandlers } from '@/entrypoints/background/handlers'
import type { Keeper } from '@/entrypoints/background/keeper'
import type { Nudging } from '@/entrypoints/background/nudging'
import { createQueue } from '@/entrypoints/background/queue'
import { FRESH } from '@/utils/core/nudge/detector'
import type { Shelf } from '@/utils/core/reading/progress'
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { MINUTE } from '@/utils/core/time'
import { IDLE } from '@/utils/core/window/state'
import { EVENING } from '../../../support/lives'
import { fakeClock, memory } from '../../../support/memory'

function setUp() {
  const keeper: Keeper = { wake: vi.fn(async () => IDLE), dispatch: vi.fn(async () => IDLE) }
  const nudging: Nudging = {
    terms: vi.fn(async () => null),
    ask: vi.fn(async () => ({ card: null, terms: null })),
    left: vi.fn(async () => undefined),
    answer: vi.fn(async () => undefined),
  }
  const renewTerms = vi.fn(async () => undefined)
  const settings = memory<Settings>(DEFAULT_SETTINGS)
  const shelf = memory<Shelf>({})
  const erased = { take: vi.fn(async () => undefined), putBack: vi.fn(async () => undefined) }
  const forget = { everything: vi.fn(async () => undefined) }
  const clock = fakeClock(EVENING)
  const handlers = createHandlers({
    clock,
    keeper,
    nudging,
    settings,
    shelf,
    erased,
    forget,
    enqueue: createQueue(),
    renewTerms,
  })
  return { handlers, erased, forget, renewTerms, keeper, nudging, settings, shelf }
}

const sender = { id: 'arbor', url: 'https://www.reddit.com/r/all?x=1', tab: { id: 3 } }

test('changes from two pages at once are both kept', async () => {
  const { handlers, settings, keeper } = setUp()
  const { handle } = handlers['settings.change']
  await Promise.all([handle({ look: 'paper' }, {}), handle({ country: 'GB' }, {})])
  expect(settings.value).toMatchObject({ look: 'paper', country: 'GB' })
  expect(keeper.wake).toHaveBeenCalledTimes(2)
})

test('other reminders let go of those before, and switched off nudges take a card away', async () => {
  const { handlers, keeper, renewTerms } = setUp()
  const { handle } = handlers['settings.change']
  await handle({ remind: ['water'] }, {})
  expect(keeper.dispatch).toHaveBeenCalledWith({ type: 'reminders-chosen' })
  expect(renewTerms).not.toHaveBeenCalled()
  await handle({ nudges: false }, {})
  expect(renewTerms).toHaveBeenCalledOnce()
})

test('wiping removes everything, and then lets the outside follow', async () => {
  const { handlers, forget, keeper } = setUp()
  await handlers['all.wipe'].handle(null, {})
  expect(forget.everything).toHaveBeenCalledBefore(vi.mocked(keeper.wake))
})

test('a kind is erased by its own keys, and comes back', async () => {
  const { handlers, erased } = setUp()
  await handlers['kept.erase'].handle('cards', {})
  expect(erased.take).toHaveBeenCalledWith('cards', ['arbor.nudges'])
  await handlers['kept.erase'].handle('aside', {})
  expect(erased.take).toHaveBeenLastCalledWith('aside', expect.arrayContaining(['arbor.settings.aside']))
  await handlers['kept.restore'].handle('cards', {})
  expect(erased.putBack).toHaveBeenCalledWith('cards')
})

test('a place is kept with the time it was read, and being done keeps it too', async () => {
  const { handlers, shelf } = setUp()
  const { handle } = handlers['reading.place']
  await handle({ id: 'one-window', place: 7, done: false }, {})
  expect(shelf.value['one-window']).toEqual({ place: 7, readAt: EVENING, doneAt: null })
  await handle({ id: 'one-window', place: 9, done: true }, {})
  expect(shelf.value['one-window']).toEqual({ place: 9, readAt: EVENING, doneAt: EVENING })
})

test.each([
  ['where it went without loading anew', 'https://www.reddit.com/message/inbox/', '/message/inbox/'],
  ['where it was loaded, when the tab is elsewhere by now', 'https://elsewhere.example/x', '/r/all'],
  ['where it was loaded, when the tab does not say', undefined, '/r/all'],
])('a page is %s', async (_what, url, path) => {
  const { handlers, nudging } = setUp()
  await handlers['nudge.terms'].handle(null, { ...sender, tab: { id: 3, url } })
  expect(nudging.terms).toHaveBeenCalledWith({ host: 'www.reddit.com', path })
})

test('how far someone had drifted is read before it is taken', async () => {
  const { handlers, nudging } = setUp()
  const { parse, handle } = handlers['nudge.left']
  expect(parse({ active: 'long' })).toBeUndefined()
  const drift = parse({ ...FRESH, active: 7 })
  await handle(drift!, sender)
  expect(nudging.left).toHaveBeenCalledWith(
    { host: 'www.reddit.com', path: '/r/all' },
    { ...FRESH, active: 7 },
  )
})

test.each([
  [{ nudges: false }, 1],
  [{ start: 'later' }, 1],
  [{ cue: 'edge' }, 1],
  [{ fewer: true }, 1],
  [{ look: 'paper' }, 0],
] as const)('after %j open pages ask for their terms anew: %s', async (patch, times) => {
  const { handlers, renewTerms } = setUp()
  await handlers['settings.change'].handle(patch, sender)
  expect(renewTerms).toHaveBeenCalledTimes(times)
})

test('a nudge is about the page the browser names, and not about what it asked for', async () => {
  const { handlers, nudging } = setUp()
  await handlers['nudge.ask'].handle(MINUTE, sender)
  expect(nudging.ask).toHaveBeenCalledWith({ host: 'www.reddit.com', path: '/r/all' }, MINUTE, 3)
  await handlers['nudge.answer'].handle('leave', sender)
  expect(nudging.answer).toHaveBeenCalledWith({ host: 'www.reddit.com', path: '/r/all' }, 'leave', sender.tab)
})

test.each([
  ['nudge.answer', 'stay', 'stay'],
  ['nudge.answer', 'buy', undefined],
  ['nudge.ask', 3.5, 3.5],
  ['nudge.ask', null, undefined],
  ['nudge.ask', -1, undefined],
  ['nudge.ask', 1e9, undefined],
  ['nudge.ask', { host: 'bank.example' }, undefined],
  ['kept.erase', 'places', 'places'],
  ['kept.erase', 'windows', undefined],
  ['kept.restore', 'settings', undefined],
  ['settings.change', { look: 'neon' }, {}],
  ['window.dispatch', { type: 'replace' }, undefined],
] as const)('%s reads %j as %j', (name, raw, expected) => {
  expect(setUp().handlers[name].parse(raw)).toEqual(expected)
})

test.each([
  ['pause-nudges', 1],
  ['resume-nudges', 1],
  ['settled', 0],
] as const)('%s reaches the scripts in open pages %i times', async (type, times) => {
  const { handlers, renewTerms } = setUp()
  await handlers['window.dispatch'].handle({ type }, {})
  expect(renewTerms).toHaveBeenCalledTimes(times)
})
