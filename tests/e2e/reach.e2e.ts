import { MINUTE } from '@/utils/core/time'
import { FEED, heading, kept, parked, surfaces, tell, windowRecord } from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { expect, promptTest as test } from './support/fixtures'
import { written } from './support/kept'

/** A page of the web with a link in its corner, in front. */
async function visit(browser: Browser): Promise<Tab> {
  const page = await browser.visit(`${FEED}/article`)
  await page.evaluate(() => {
    const link = document.createElement('a')
    // On the same site: a link that is only pressed makes Chromium look where it leads.
    link.href = '/article/further?on#there'
    link.textContent = 'Further on'
    link.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 200px; block-size: 100px'
    document.body.append(link)
  })
  await page.bringToFront()
  return page
}

/** What the toolbar button says over the tab in front. */
function badge(browser: Browser): Promise<string> {
  return browser.inside.evaluate(async () => {
    const [front] = await chrome.tabs.query({ active: true })
    return chrome.action.getBadgeText({ tabId: front?.id })
  })
}

async function span(browser: Browser) {
  const { state } = await windowRecord(browser)
  return state.kind === 'idle' ? null : state.span
}

test('one key opens the companion, and begins a window where none is open', async ({ browser }) => {
  await visit(browser)
  await browser.pressCommand('begin-or-open')
  await expect.poll(() => surfaces(browser)).toContain('popup.html')
  await expect.poll(async () => (await windowRecord(browser))?.state.kind).toBe('open')
  const begun = await span(browser)
  expect(Date.now() - (begun?.anchor ?? 0)).toBeLessThan(MINUTE)
  expect(begun?.anchor).toBe(begun?.begun)

  // Pressed again it is one popup, and the same window.
  await browser.pressCommand('begin-or-open')
  await tell(browser, 'settings.change', {})
  expect(await surfaces(browser)).toEqual(['popup.html'])
  // The popup itself notes that there is no note from before to show.
  expect({ ...(await span(browser)), letterAt: null }).toEqual({ ...begun, letterAt: null })

  // What a slip of the hand began can be ended, and that can be taken back.
  const companion = await browser.open('sidepanel.html#more')
  await companion.press('button', 'End this window')
  await companion.press('button', 'Open it again')
  await expect.poll(() => heading(companion)).toBe('Resting')
  expect((await span(browser))?.id).toBe(begun?.id)
})

test('another key opens it where one writes, this once', async ({ browser }) => {
  await visit(browser)
  await browser.pressCommand('quick-note')
  await expect.poll(() => surfaces(browser)).toEqual(['popup.html#write'])
  const address = () =>
    browser.inside.evaluate(async () => {
      const tabs = await chrome.tabs.query({ active: true })
      return Promise.all([undefined, tabs[0]?.id].map(tabId => chrome.action.getPopup({ tabId })))
    })
  const own = await browser.inside.evaluate(() => chrome.runtime.getURL('/popup.html'))
  await expect.poll(address).toEqual([own, own])
  expect((await windowRecord(browser)).state.kind).toBe('idle')
})

test('a line in the address bar is kept among the notes, and neither opens anything nor leaves', async ({
  browser,
  feeds,
}) => {
  const page = await visit(browser)
  await browser.enterAddress('note rain on the roof')
  await expect.poll(() => written(browser)).toEqual(['rain on the roof'])
  // The browser may ask how the keyword goes on. What comes after it is ours.
  expect(feeds.searches.filter(search => /rain|roof/.test(search))).toEqual([])
  expect(await page.evaluate(() => location.pathname)).toBe('/article')
  expect(await surfaces(browser)).toEqual([])
})

test('keys pause nudges and save a page, as the menu does: once, and a link by its own address', async ({
  browser,
}) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 0 } })
  const page = await visit(browser)
  await browser.pressCommand('pause-nudges')
  await expect.poll(async () => (await span(browser))?.quietUntil).toBeGreaterThan(Date.now())
  await browser.pressCommand('pause-nudges')
  await expect.poll(async () => (await span(browser))?.quietUntil).toBeNull()

  await browser.pressCommand('save-for-tomorrow')
  // A tick says so, for a moment.
  await expect.poll(() => badge(browser)).toBe('✓')
  await expect.poll(() => badge(browser)).toBe('')
  await expect.poll(() => parked(browser)).toHaveLength(1)
  const [first] = await parked(browser)
  expect(first).toMatchObject({ url: `${FEED}/article`, title: 'A feed', kind: 'page', returnedAt: null })

  await browser.saveByMenu(page, 500, 400)
  await expect.poll(async () => (await parked(browser))[0]?.at).toBeGreaterThan(first?.at ?? Infinity)
  expect(await parked(browser)).toHaveLength(1)

  await browser.saveByMenu(page, 100, 50)
  await expect.poll(() => parked(browser)).toHaveLength(2)
  expect((await parked(browser)).map(({ url }) => url)).toContain(`${FEED}/article/further?on#there`)

  // Addresses are a person's own: they are kept with what was written, and nowhere that a page could read.
  expect(JSON.stringify(await kept(browser))).not.toContain('http')
  expect(await surfaces(browser)).toEqual([])

  // A page that is none of the web is let be; the second key shows that the first was heard.
  await browser.inside.bringToFront()
  await browser.pressCommand('save-for-tomorrow')
  await browser.pressCommand('pause-nudges')
  await expect.poll(async () => (await span(browser))?.quietUntil).not.toBeNull()
  expect(await parked(browser)).toHaveLength(2)
})
