import { onTestFinished } from 'vitest'
import {
  afresh,
  beginWindow,
  endIn,
  FEED,
  FEED_ACCESS,
  kept,
  registered,
  tell,
  toolbarTitle,
  visiting,
} from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { driftToCard, hostsIn, hurry, inOurWorld, scroll, scrollToCard } from './support/card'
import { expect, sharedTest as test } from './support/fixtures'

/** Whether a living copy of the nudge script is in a page. */
function isServed(browser: Browser, tab: Tab): Promise<boolean> {
  return inOurWorld(browser, tab, () => {
    const living = Reflect.get(globalThis, Symbol.for('arbor.nudge')) as { renew(): boolean } | undefined
    return living?.renew() ?? false
  })
}

/** Starts the script in a page by hand, as often as one likes. */
async function inject(browser: Browser, tab: Tab, times: number): Promise<void> {
  const url = await tab.evaluate(() => location.href)
  await browser.inside.evaluate(
    async given => {
      const [{ id: tabId = 0 } = {}] = (await chrome.tabs.query({})).filter(tab => tab.url === given.url)
      for (let time = 0; time < given.times; time++)
        await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/nudge.js'] })
    },
    { url, times },
  )
}

test('F18 F24 started five times in a page and its twenty frames, it is there once', async ({ browser }) => {
  await afresh(browser)
  await beginWindow(browser)
  const page = await visiting(browser, `${FEED}/frames`)
  await inject(browser, page, 5)
  await driftToCard(browser, page)
  expect(await hostsIn(page)).toBe(1)
  const inFrames = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(
      frame => frame.contentDocument?.querySelectorAll('html > div').length ?? 0,
    ),
  )
  expect(inFrames).toEqual(Array.from({ length: 20 }, () => 0))
})

test('F19 pages that were open before the window are served, others are left alone', async ({ browser }) => {
  await afresh(browser)
  const feeds = await Promise.all(['/feed', '/nested', '/spa'].map(path => visiting(browser, FEED + path)))
  const options = await browser.open('options.html')
  onTestFinished(() => options.close())
  const others = [
    await visiting(browser, 'https://www.youtube.com/feed'),
    await visiting(browser, 'about:blank'),
    options,
  ]
  await beginWindow(browser)
  for (const feed of feeds) await expect.poll(() => isServed(browser, feed)).toBe(true)
  for (const other of others) expect(await hostsIn(other)).toBe(0)
  expect(await kept(browser)).not.toHaveProperty('arbor.log')
})

test('F20 at the end of the window everything leaves every page', async ({ browser }) => {
  await afresh(browser)
  await beginWindow(browser)
  const paths = ['/feed', '/nested', '/spa', '/strict', '/article']
  const tabs = await Promise.all(paths.map(path => visiting(browser, FEED + path)))
  for (const tab of tabs) await expect.poll(() => isServed(browser, tab)).toBe(true)
  const [shown] = tabs as [Tab]
  await driftToCard(browser, shown)

  await endIn(browser, 1500)
  await expect.poll(() => toolbarTitle(browser)).toBe('Arbor')
  await expect.poll(() => hostsIn(shown)).toBe(0)
  for (const tab of tabs) await expect.poll(() => isServed(browser, tab)).toBe(false)
})

test('F21 going back to a page after the end finds nothing there', async ({ browser }) => {
  await afresh(browser)
  await beginWindow(browser)
  const feed = await visiting(browser, `${FEED}/feed`)
  await driftToCard(browser, feed)
  await feed.evaluate(() => location.assign('https://www.youtube.com/article'))
  await expect.poll(() => feed.evaluate(() => location.host)).toBe('www.youtube.com')
  await tell(browser, 'window.dispatch', { type: 'end' })
  await feed.back()
  await expect.poll(() => feed.evaluate(() => location.host)).toBe('www.instagram.com')
  expect(await hostsIn(feed)).toBe(0)
  expect(await isServed(browser, feed)).toBe(false)
})

test('F23 a page that rewrites its address in a storm gets one card at most', async ({ browser }) => {
  await afresh(browser)
  await beginWindow(browser)
  const page = await visiting(browser, `${FEED}/spa`)
  const storm = () =>
    page.evaluate(() => (globalThis as unknown as { storm(times: number): void }).storm(100))
  const shown = async () => (await kept(browser))['arbor.nudges'] as { shown: unknown[] } | undefined
  await hurry(browser, page)
  await scroll(page, 20)
  await storm()
  await scroll(page, 20)
  await storm()
  expect(await shown()).toEqual({ shown: [] })

  await scrollToCard(browser, page)
  await storm()
  await scroll(page)
  expect((await shown())?.shown).toHaveLength(1)
  expect(await hostsIn(page)).toBeLessThanOrEqual(1)
})

test('messages are left alone, and the feed is not, though it is one page that never loads anew', async ({
  browser,
}) => {
  await afresh(browser)
  await beginWindow(browser)
  const page = await visiting(browser, `${FEED}/spa`)
  await hurry(browser, page)
  const go = (path: string) => page.evaluate(to => history.pushState({}, '', to), path)
  await go('/direct/inbox/')
  await scroll(page)
  await scroll(page)
  expect(await hostsIn(page)).toBe(0)
  expect((await kept(browser))['arbor.nudges']).toEqual({ shown: [] })

  await go('/spa/1')
  await scrollToCard(browser, page)
  const stored = await kept(browser)
  expect(stored['arbor.nudges']).toMatchObject({ shown: [{ site: 'instagram', answered: null }] })
  expect(JSON.stringify(stored)).not.toMatch(/inbox|\/spa|instagram\.com/)
})

test('F27 access that is taken back takes the card and the claim with it', async ({ browser }) => {
  await afresh(browser)
  await beginWindow(browser)
  const options = await browser.open('options.html')
  onTestFinished(() => options.close())
  const given = () => options.evaluate(() => document.body.textContent?.includes('access given'))
  await expect.poll(given).toBe(true)
  const feed = await visiting(browser, `${FEED}/feed`)
  await driftToCard(browser, feed)

  await browser.withdraw(FEED_ACCESS)
  await expect.poll(() => hostsIn(feed)).toBe(0)
  await expect.poll(() => registered(browser)).toEqual([])
  await expect.poll(given).toBe(false)
})

test('F61 a page notices nothing before there is something to see', async ({ browser }) => {
  await afresh(browser)
  await beginWindow(browser)
  const id = await browser.inside.evaluate(() => chrome.runtime.id)
  const names = ['nudge', 'arbor', 'content'].map(name => `event=${id}:${name}:wxt:content-script-started`)
  const page = await visiting(browser, `${FEED}/watchful?${names.join('&')}`)
  await expect.poll(() => isServed(browser, page)).toBe(true)
  await hurry(browser, page)
  await scroll(page, 15)
  const noticed = () =>
    page.evaluate(() => {
      const { seen, appeared } = globalThis as unknown as { seen: string[]; appeared(): string[] }
      return { seen, appeared: appeared().filter(name => name !== 'appeared') }
    })
  expect(await noticed()).toEqual({ seen: [], appeared: [] })

  // The same watcher does notice the card, so it would have noticed anything sooner.
  await scrollToCard(browser, page)
  await expect.poll(noticed).toMatchObject({ seen: ['node:HTML'] })
})

test('F62 the card has nothing to type into, so a page has nothing to listen for', async ({ browser }) => {
  await afresh(browser)
  await beginWindow(browser)
  const page = await visiting(browser, `${FEED}/watchful`)
  const card = await driftToCard(browser, page)
  expect(card.fields).toBe(0)
  expect(card.buttons.map(button => button.name)).toEqual([
    'Read instead',
    'Leave for now',
    "Stay, that's fine",
    'Save for tomorrow',
    'Not here today',
    'Why now?',
  ])
})
