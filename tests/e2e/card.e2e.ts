import type { NudgeLog } from '@/utils/core/nudge/log'
import type { Look } from '@/utils/core/settings/settings'
import type { Feeling } from '@/utils/core/window/feeling'
import { beginWindow, FEED, heading, kept, parked, tell } from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { answer, cardIn, driftToCard, hostsIn, inOurWorld } from './support/card'
import { expect, test } from './support/fixtures'
import { pictureOf } from './support/pictures'

const SMALL = ['Save for tomorrow', 'Not here today', 'Why now?']

/** What stands on a card for someone who feels so, from top to bottom, and the look it is pictured in. */
const CARDS: readonly (readonly [Feeling, Look, readonly string[]])[] = [
  ['fine', 'paper', ['Read instead', 'Leave for now', "Stay, that's fine", ...SMALL]],
  ['low', 'dusk', ['Breathe instead', 'Leave for now', "Stay, that's fine", 'Help', ...SMALL]],
  ['sleepy', 'paper', ['Rest instead', 'Leave for now', "Stay, that's fine", ...SMALL]],
]

/** Drifts on the feed until a card comes up. The window is a new one, which has no cards yet. */
async function card(browser: Browser, feeling: Feeling): Promise<Tab> {
  await beginWindow(browser)
  await tell(browser, 'window.dispatch', { type: 'feel', is: feeling })
  const feed = await browser.visit(`${FEED}/feed/${feeling}`)
  await driftToCard(browser, feed)
  return feed
}

/** By how many pixels anything of the card lies outside its window or is too long for its place. */
function overhang(browser: Browser, feed: Tab): Promise<number> {
  return inOurWorld(browser, feed, () => {
    const roots = [...document.querySelectorAll('html > div')].map(
      host => chrome.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot,
    )
    const panel = roots.map(root => root?.querySelector<HTMLElement>(':popover-open')).find(Boolean)
    if (!panel) throw new Error('There is no card.')
    const { left, right, top, bottom } = panel.getBoundingClientRect()
    const outside = [-left, -top, right - innerWidth, bottom - innerHeight]
    return Math.max(0, ...outside, panel.scrollWidth - panel.clientWidth)
  })
}

test.for(CARDS)('the card for someone who feels %s', async ([feeling, look, expected], { browser }) => {
  await tell(browser, 'settings.change', { look })
  const feed = await card(browser, feeling)
  expect((await cardIn(browser, feed))?.buttons.map(({ name }) => name)).toEqual(expected)

  const size = async (how: string, width: number, height: number, zoom = 1) => {
    await feed.size(width, height, zoom)
    expect(await overhang(browser, feed), how).toBe(0)
    await feed.screenshot(pictureOf(`${browser.engine}-card-${feeling}-${how}`))
  }
  await size('usual', 1000, 700)
  await size('narrow', 320, 600)
  await size('zoomed', 400, 500, 2)
})

test('someone who is low finds help two presses away, with one way back to the feed', async ({ browser }) => {
  await tell(browser, 'settings.change', { look: 'paper' })
  const feed = await card(browser, 'low')
  await feed.size(400, 640)
  await feed.screenshot(pictureOf(`${browser.engine}-card-low-paper`))
  await answer(browser, feed, 'Help')
  const help = await browser.tab('/sidepanel.html#help')
  await expect.poll(() => heading(help)).toBe('Help')
  await help.back()
  await browser.tab('/feed/low')
})

test('Save for tomorrow keeps the page by its own address, and the person where they are', async ({
  browser,
}) => {
  const feed = await card(browser, 'fine')
  // The page says of itself what it likes; the browser is asked.
  await feed.evaluate(() => history.replaceState(null, '', '/feed/fine/where-one-is?at=3'))
  await answer(browser, feed, 'Save for tomorrow')
  await expect.poll(() => hostsIn(feed)).toBe(0)
  await expect.poll(() => parked(browser)).toHaveLength(1)
  const url = `${FEED}/feed/fine/where-one-is?at=3`
  expect(await parked(browser)).toMatchObject([{ url, title: 'A feed', kind: 'page', returnedAt: null }])
  expect(await feed.evaluate(() => location.href)).toBe(url)

  const stored = await kept(browser)
  const { shown } = stored['arbor.nudges'] as NudgeLog
  expect(shown).toMatchObject([{ site: 'instagram', answered: { answer: 'save' } }])
  expect(JSON.stringify(stored)).not.toMatch(/where-one-is|A feed/)
})
