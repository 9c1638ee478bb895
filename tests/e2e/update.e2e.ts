import { inject } from 'vitest'
import {
  alarm,
  beginWindow,
  FEED,
  FEED_ACCESS,
  registered,
  toolbarTitle,
  windowRecord,
} from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { driftToCard, hostsIn } from './support/card'
import { expect, updateTest as test } from './support/fixtures'
import { written } from './support/kept'
import { canOpenStore } from './support/store'

const OPEN = 'Arbor, landing'

async function openNote(browser: Browser): Promise<Tab> {
  const tab = await browser.open('popup.html#write')
  await expect.poll(() => tab.evaluate(() => document.activeElement?.ariaLabel)).toBe('Note')
  return tab
}

const note = (tab: Tab) => tab.evaluate(() => document.querySelector('textarea')?.value ?? '')

const version = (browser: Browser) => browser.inside.evaluate(() => chrome.runtime.getManifest().version)

/** Everything that a window is to a person outside our pages. */
async function around(browser: Browser) {
  return {
    record: (({ seen: _seen, ...record }) => record)(await windowRecord(browser)),
    alarm: await alarm(browser),
    title: await toolbarTitle(browser),
    scripts: await registered(browser),
  }
}

/**
 * In Chromium this is the real thing: a signed package, from a store, fetched and put in place by the browser itself.
 * A system that lets nobody set up a browser of their own so has it read from a folder, and the names say so.
 */
const REALLY =
  inject('engine') === 'firefox' || canOpenStore() ? '' : ' (read from a folder: no store is possible here)'

test(`F12 F13 F14 a new version waits for whoever writes, and when it takes over nothing is lost or doubled${REALLY}`, async ({
  browser,
}) => {
  await beginWindow(browser)
  const feed = await browser.visit(`${FEED}/feed`)
  const page = await openNote(browser)
  await page.type('textbox', 'Note', 'half a wo')
  // Words make a light on the branch.
  await expect
    .poll(() => around(browser))
    .toMatchObject({ record: { state: { span: { moments: [{ of: 'write' }] } } } })
  const before = await around(browser)
  expect(before).toMatchObject({ title: OPEN, scripts: FEED_ACCESS })

  await browser.offerUpdate('0.1.1')
  await page.type('textbox', 'Note', 'r')
  expect(await note(page)).toBe('half a wor')
  expect(await version(browser)).toBe('0.1.0')

  // The browser has it take over all the same, in the middle of a word.
  await page.type('textbox', 'Note', 'd')
  await expect.poll(() => written(browser)).toEqual(['half a word'])
  await browser.inside.evaluate(() => chrome.runtime.reload()).catch(() => {})
  await browser.updated('0.1.1')
  expect(await version(browser)).toBe('0.1.1')
  await expect.poll(() => around(browser)).toEqual(before)
  expect(await note(await openNote(browser))).toBe('half a word')
  // The page was open all the while.
  await driftToCard(browser, feed)
  expect(await hostsIn(feed)).toBe(1)
})

/** Opens one of our pages, has it sleep, and answers whether it can be told that it is there; then closes it. */
function canTellOfSleeping(browser: Browser, path: string): Promise<boolean> {
  return browser.inside.evaluate(async given => {
    const url = chrome.runtime.getURL(given as '/')
    const { id = 0 } = await chrome.tabs.create({ url, active: false })
    while ((await chrome.tabs.get(id)).status !== 'complete')
      await new Promise(passed => setTimeout(passed, 50))
    await chrome.tabs.discard(id)
    const asleep = await chrome.tabs.query({ discarded: true })
    await Promise.all(asleep.map(tab => chrome.tabs.remove(tab.id ?? 0)))
    return asleep.some(tab => tab.url?.startsWith(url))
  }, path)
}

test(`F14 a new version that comes while nobody is there takes over at once, also in a window${REALLY}`, async ({
  browser,
}) => {
  await beginWindow(browser)
  const before = await around(browser)
  // A page that sleeps would go as well, so it must count as somebody.
  expect(await canTellOfSleeping(browser, 'reader.html')).toBe(true)

  await browser.killWorker()
  await browser.offerUpdate('0.1.1')
  await browser.updated('0.1.1')
  await expect.poll(() => around(browser)).toEqual(before)
})
