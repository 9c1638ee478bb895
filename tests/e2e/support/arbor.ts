/** What journeys do with Arbor that is not a press on a screen: arrange, and look. */

import { HOUR } from '@/utils/core/time'
import type { WindowRecord } from '@/utils/core/window/state'
import type { Envelope, Name, Payload, Reply } from '@/utils/messages/protocol'
import type { Browser, Tab } from './browser'
import { until } from './until'

/** The site that the journeys drift on, when it does not matter which. */
export const FEED = 'https://www.instagram.com'
export const FEED_ACCESS = ['*://*.instagram.com/*']

/** Sends a message as one of our own pages would. */
export function tell<N extends Name>(
  browser: Browser,
  name: N,
  payload: Payload<N>,
): Promise<Envelope<Reply<N>>> {
  return browser.inside.evaluate(message => chrome.runtime.sendMessage(message), { name, payload })
}

/** Opens a window in which cards are allowed on the feed, as after *2 hours ago*. */
export async function beginWindow(browser: Browser): Promise<void> {
  await browser.allow(FEED_ACCESS)
  await tell(browser, 'settings.change', { sites: ['instagram'] })
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  await until(async () => (await registered(browser)).length > 0)
}

/** Lets the open window end so many milliseconds from now, as if it had been begun that much earlier. */
export async function endIn(browser: Browser, milliseconds: number): Promise<void> {
  const record = await windowRecord(browser)
  if (record.state.kind !== 'open') throw new Error('No window is open.')
  const ends = Date.now() + milliseconds
  const span = { ...record.state.span, ends, anchor: ends - 12 * HOUR }
  await put(browser, { 'arbor.window': { ...record, state: { kind: 'open', span } } })
  // Nothing to take back, but the background looks at the window and sets its alarm.
  await tell(browser, 'window.dispatch', { type: 'resume-nudges' })
}

export async function windowRecord(browser: Browser): Promise<WindowRecord> {
  return (await kept(browser))['arbor.window'] as WindowRecord
}

/** Everything in `storage.local`. */
export function kept(browser: Browser): Promise<Record<string, unknown>> {
  return browser.inside.evaluate(() => chrome.storage.local.get())
}

export function put(browser: Browser, values: Record<string, unknown>): Promise<void> {
  return browser.inside.evaluate(given => chrome.storage.local.set(given), values)
}

/** The match patterns the nudge script is registered for. */
export function registered(browser: Browser): Promise<string[]> {
  return browser.inside.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts()
    return scripts.flatMap(script => script.matches ?? [])
  })
}

/** When the one alarm rings; null for no alarm. */
export function alarm(browser: Browser): Promise<number | null> {
  return browser.inside.evaluate(async () => (await chrome.alarms.get('wake'))?.scheduledTime ?? null)
}

/** The toolbar button's words: the only thing of it that can be read back. */
export function toolbarTitle(browser: Browser): Promise<string> {
  return browser.inside.evaluate(() => chrome.action.getTitle({}))
}

export function heading(tab: Tab): Promise<string | null> {
  return tab.evaluate(() => document.querySelector('h1')?.textContent ?? null)
}

/** All that stands on a page. */
export function words(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.body.textContent ?? '')
}

/** Presses the button or link that has these words in it, among others. */
export async function pressWith(tab: Tab, part: string): Promise<void> {
  const middle = await until(() =>
    tab.evaluate(wanted => {
      const all = [...document.querySelectorAll('button, a')]
      const found = all.find(one => one.textContent?.includes(wanted))
      found?.scrollIntoView({ block: 'center' })
      const box = found?.getBoundingClientRect()
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
    }, part),
  )
  await tab.clickAt(middle.x, middle.y)
}
