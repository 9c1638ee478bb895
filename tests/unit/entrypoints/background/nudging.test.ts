import { expect, test, vi } from 'vitest'
import { createNudging } from '@/entrypoints/background/nudging'
import { createQueue } from '@/entrypoints/background/queue'
import type { Carried } from '@/utils/core/nudge/carried'
import { FRESH } from '@/utils/core/nudge/detector'
import type { NudgeLog } from '@/utils/core/nudge/log'
import { PLAN_ID, type Plan } from '@/utils/core/nudge/plan'
import { LEFT_ALONE_FOR } from '@/utils/core/nudge/policy'
import type { SeenPage } from '@/utils/core/reach/seen-page'
import type { Shelf } from '@/utils/core/reading/progress'
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { HOUR, MINUTE } from '@/utils/core/time'
import type { Feeling } from '@/utils/core/window/feeling'
import type { WindowRecord } from '@/utils/core/window/state'
import { EVENING, openRecord } from '../../../support/lives'
import { fakeClock, memory } from '../../../support/memory'

vi.mock('@/utils/i18n', () => ({ t: (key: string) => key }))

const FEED = { host: 'www.reddit.com', path: '/r/all/' }
const OWN = { id: 'own-1', host: 'lone.example', below: false, path: '/feed' }
const tab = { id: 3, url: 'https://www.reddit.com/r/all/1', title: 'A post', incognito: false }

function setUp(feeling: Feeling | null = null, chosen: Partial<Settings> = {}) {
  const now = EVENING + 5 * HOUR
  const felt = feeling && { is: feeling, at: now }
  const log = memory<NudgeLog>({ shown: [] })
  const park = vi.fn(async (_page: SeenPage) => true)
  const show = vi.fn(async () => undefined)
  const bringCard = vi.fn(async (_tabId: number) => true)
  const carried: { value: Carried | null } = { value: null }
  const plans: Plan[] = []
  const nudging = createNudging({
    clock: fakeClock(now),
    window: memory<WindowRecord>(openRecord({}, { felt })),
    settings: memory<Settings>({
      ...DEFAULT_SETTINGS,
      bedtime: null,
      sites: ['reddit'],
      own: [OWN],
      ...chosen,
    }),
    shelf: memory<Shelf>({}),
    log,
    carried: {
      read: async () => carried.value,
      write: async value => {
        carried.value = value
      },
      forget: async () => {
        carried.value = null
      },
    },
    plan: { list: async () => ({ ok: true, value: plans }) },
    scripts: { bringCard },
    pages: { show },
    park,
    enqueue: createQueue(),
  })
  return { nudging, log, park, show, bringCard, carried, plans }
}

/** Names of what can be pressed on a card, from top to bottom; the small ones below are one line. */
async function buttons(feeling: Feeling | null): Promise<readonly string[]> {
  const { card } = await setUp(feeling).nudging.ask(FEED, 4 * MINUTE, 3)
  const [, , , ...inside] = card!.panel
  const pressed = inside.filter(([tag]) => tag !== 'p')
  return pressed.map(([tag, attributes, text, ...within]) =>
    tag === 'footer' ? within.map(([, , word]) => word).join(', ') : (attributes['aria-label'] ?? text),
  )
}

const SMALL = 'nudge.save, nudge.notHere, nudge.why'

test.each([
  [null, 'nudge.offer.read', []],
  ['fine', 'nudge.offer.read', []],
  ['floaty', 'nudge.offer.breathe', []],
  ['sleepy', 'nudge.offer.rest', []],
  ['low', 'nudge.offer.breathe', ['app.help']],
] as const)('a card for someone who feels %s', async (feeling, offer, help) => {
  expect(await buttons(feeling)).toEqual([offer, 'nudge.leave', 'nudge.stay', ...help, SMALL])
})

test('Save for tomorrow keeps the page the browser names, and the tab stays where it is', async () => {
  const { nudging, park, show } = setUp()
  await nudging.ask(FEED, 4 * MINUTE, 3)
  await nudging.answer(FEED, 'save', tab)
  expect(park).toHaveBeenCalledExactlyOnceWith(tab)
  expect(show).not.toHaveBeenCalled()
})

test('the log gets the site and the answer, and no address and no title', async () => {
  const { nudging, log } = setUp()
  await nudging.ask(FEED, 4 * MINUTE, 3)
  await nudging.answer(FEED, 'save', tab)
  expect(log.value.shown).toMatchObject([{ site: 'reddit', answered: { answer: 'save' } }])
  expect(JSON.stringify(log.value)).not.toMatch(/http|r\/all|post/)
})

test.each([
  ['read', 'reader', expect.any(String)],
  ['leave', 'sidepanel'],
  ['breathe', 'sidepanel', 'breathe'],
  ['rest', 'sidepanel', 'rest'],
  ['write', 'sidepanel', 'write'],
  ['water', 'sidepanel', 'thing/water'],
  ['talk', 'sidepanel', 'thing/talk'],
  ['help', 'sidepanel', 'help'],
] as const)('%s shows the %s in the tab, and keeps nothing', async (answer, ...page) => {
  const { nudging, park, show } = setUp()
  await nudging.answer(FEED, answer, tab)
  expect(show.mock.calls).toEqual([[3, ...page]])
  expect(park).not.toHaveBeenCalled()
})

test('on a site that is none of ours nothing is kept', async () => {
  const { nudging, park } = setUp()
  await nudging.answer({ host: 'bank.example', path: '/' }, 'save', { ...tab, url: 'https://bank.example/' })
  expect(park).not.toHaveBeenCalled()
})

test.each([
  ['a search', '/search/'],
  ['messages', '/message/inbox/'],
  ['settings', '/settings/profile'],
])('on %s no card comes, nothing is kept, and it is asked about again', async (_what, path) => {
  const { nudging, log } = setUp()
  const page = { ...FEED, path }
  const terms = expect.objectContaining({ notBefore: EVENING + 5 * HOUR + LEFT_ALONE_FOR })
  expect(await nudging.terms(page)).toEqual(terms)
  expect(await nudging.ask(page, 4 * MINUTE, 3)).toEqual({ card: null, terms })
  expect(log.value.shown).toEqual([])
  expect((await nudging.ask(FEED, 4 * MINUTE, 3)).card).not.toBeNull()
})

test("a site of one's own gets its card, and the log a name that says nothing", async () => {
  const { nudging, log } = setUp()
  expect((await nudging.ask({ host: 'lone.example', path: '/about' }, 4 * MINUTE, 3)).card).toBeNull()
  expect(
    (await nudging.ask({ host: 'www.lone.example', path: '/feed/1' }, 4 * MINUTE, 3)).card,
  ).not.toBeNull()
  expect(log.value.shown).toMatchObject([{ site: 'own-1' }])
  expect(JSON.stringify(log.value)).not.toMatch(/lone|feed/)
})

test('the code that draws comes into the page with a card only, and before it', async () => {
  const { nudging, bringCard } = setUp()
  await nudging.terms(FEED)
  await nudging.ask({ ...FEED, path: '/settings' }, 4 * MINUTE, 3)
  expect(bringCard).not.toHaveBeenCalled()
  expect((await nudging.ask(FEED, 4 * MINUTE, 3)).card).not.toBeNull()
  expect(bringCard).toHaveBeenCalledExactlyOnceWith(3)
})

test('a page that is gone by then has had no card', async () => {
  const { nudging, bringCard, log } = setUp()
  bringCard.mockResolvedValue(false)
  expect((await nudging.ask(FEED, 4 * MINUTE, 3)).card).toBeNull()
  expect(log.value.shown).toEqual([])
})

test("one's own words are on the card, once there are some", async () => {
  const { nudging, plans } = setUp()
  plans.push({ id: PLAN_ID, text: '  ' })
  const plain = (await nudging.ask(FEED, 4 * MINUTE, 3)).card
  expect(JSON.stringify(plain)).not.toContain('nudge.plan')
  const other = setUp()
  other.plans.push({ id: PLAN_ID, text: 'call Ana' })
  expect(JSON.stringify((await other.nudging.ask(FEED, 4 * MINUTE, 3)).card)).toContain('nudge.plan')
})

test('who wants only a line of light gets nothing to press', async () => {
  const { nudging, log } = setUp(null, { cue: 'edge' })
  const { card } = await nudging.ask(FEED, 4 * MINUTE, 3)
  expect(JSON.stringify(card?.panel)).not.toContain('button')
  await nudging.answer(FEED, 'seen', tab)
  expect(log.value.shown).toMatchObject([{ answered: { answer: 'seen' } }])
})

test('a feed that is left for now is put aside too, if that is wanted', async () => {
  const { nudging, park, show } = setUp(null, { keepLeft: true })
  await nudging.answer(FEED, 'leave', tab)
  expect(park).toHaveBeenCalledExactlyOnceWith(tab)
  expect(show).toHaveBeenCalledExactlyOnceWith(3, 'sidepanel')
  await nudging.answer(FEED, 'stay', tab)
  expect(park).toHaveBeenCalledTimes(1)
})

test('a drift that a card has come of does not go on', async () => {
  const { nudging, carried } = setUp()
  await nudging.left(FEED, { ...FRESH, active: 4 * MINUTE, seen: EVENING, hopped: EVENING })
  await nudging.ask(FEED, 4 * MINUTE, 3)
  expect(carried.value).toBeNull()
  expect((await nudging.terms(FEED))?.drift).toBeNull()
})

test('a drift goes on with the next page of the same site, and with no other', async () => {
  const { nudging, carried } = setUp()
  const drift = { ...FRESH, active: MINUTE, seen: EVENING, hopped: EVENING }
  await nudging.left({ ...FEED, path: '/settings' }, drift)
  expect(carried.value).toBeNull()
  await nudging.left(FEED, drift)
  expect(carried.value).toEqual({ site: 'reddit', drift })
  expect((await nudging.terms({ ...FEED, path: '/r/all/2' }))?.drift).toEqual(drift)
  expect((await nudging.terms({ host: 'lone.example', path: '/feed' }))?.drift).toBeNull()
})
