import { HOUR } from '@/utils/core/time'
import {
  alarm,
  beginWindow,
  FEED,
  FEED_ACCESS,
  put,
  registered,
  tell,
  toolbarTitle,
  windowRecord,
} from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { drift, hostsIn, hurry, scroll } from './support/card'
import { expect, sharedTest as test } from './support/fixtures'
import { until } from './support/until'

/** Puts the open window's end so many milliseconds into the past, behind the worker's back; answers when it was. */
async function asIfEnded(browser: Browser, ago: number): Promise<number> {
  const record = await windowRecord(browser)
  if (record.state.kind !== 'open') throw new Error('No window is open.')
  const { span } = record.state
  const ends = Date.now() - ago
  const by = ends - span.ends
  const earlier = { ...span, anchor: span.anchor + by, begun: span.begun + by, ends }
  await put(browser, { 'arbor.window': { ...record, state: { kind: 'open', span: earlier } } })
  return ends
}

/** The window that ended then is over, once, and nothing outside says otherwise. */
async function expectEndedAt(browser: Browser, ends: number): Promise<void> {
  const ended = async () => (await windowRecord(browser)).state
  await expect.poll(ended).toMatchObject({ kind: 'closed', span: { endedAt: ends, by: 'time' } })
  await expect.poll(() => toolbarTitle(browser)).toBe('Arbor')
  await expect.poll(() => registered(browser)).toEqual([])
  await expect.poll(() => alarm(browser)).toBeNull()
  const { past } = await windowRecord(browser)
  expect(past.filter(span => span.endedAt === ends)).toHaveLength(1)
}

/** Drifts until the page has asked for a card, by which the window is seen to be over. */
async function driftUntilOver(browser: Browser, feed: Tab): Promise<void> {
  await hurry(browser, feed)
  const over = async () => {
    await scroll(feed)
    return (await windowRecord(browser)).state.kind === 'closed'
  }
  await until(over, { within: 40_000 })
}

/** What can wake a worker that slept across the end: a page that asks for a card, a message, its alarm, the popup. */
const WAKES: readonly ((browser: Browser, feed: Tab) => Promise<unknown>)[] = [
  driftUntilOver,
  browser => tell(browser, 'settings.change', {}),
  browser => browser.inside.evaluate(() => void chrome.alarms.create('wake', { when: Date.now() })),
  browser => browser.open('popup.html'),
]

test('F07 whatever wakes it after a sleep across the end, the window ended at its time, and no card comes', async ({
  browser,
}) => {
  for (const wake of WAKES) {
    await beginWindow(browser)
    const feed = await browser.visit(`${FEED}/feed`)
    await browser.killWorker()
    const ends = await asIfEnded(browser, 1000)
    await wake(browser, feed)
    await expectEndedAt(browser, ends)
    expect(await hostsIn(feed)).toBe(0)
    await feed.close()
  }
})

test('F05 a browser killed in a window, and started just after its end or days later, finds it ended in time', async ({
  browser,
}) => {
  for (const ago of [1000, 72 * HOUR]) {
    await beginWindow(browser)
    const ends = await asIfEnded(browser, ago)
    await browser.crash()
    await expectEndedAt(browser, ends)
  }
  // Firefox, killed too soon, has not written down that it gave access.
  await browser.allow(FEED_ACCESS)
  const feed = await browser.visit(`${FEED}/feed`)
  await drift(browser, feed)
  expect(await hostsIn(feed)).toBe(0)
})
