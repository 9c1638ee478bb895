/** What journeys do with Arbor that is not a press on a screen: arrange, and look. */

import { onTestFinished } from 'vitest'
import type { Parked } from '@/utils/core/parked/parked'
import { HOUR } from '@/utils/core/time'
import type { WindowRecord } from '@/utils/core/window/state'
import type { Envelope, Name, Payload, Reply } from '@/utils/messages/protocol'
import type { Browser, Tab } from './browser'
import { until } from './until'

/** The site that the journeys drift on, when it does not matter which. */
export const FEED = 'https://www.instagram.com'
export const FEED_ACCESS = ['*://*.instagram.com/*']

/** Whatever has an extension page of ours to ask from. */
export type Asked = { readonly inside: Pick<Tab, 'evaluate'> }

/** Sends a message as one of our own pages would. */
export function tell<N extends Name>(
  browser: Asked,
  name: N,
  payload: Payload<N>,
): Promise<Envelope<Reply<N>>> {
  return browser.inside.evaluate(message => chrome.runtime.sendMessage(message), { name, payload })
}

/** Opens a window in Landing, as after *2 hours ago*. */
export async function begun(browser: Browser): Promise<void> {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
}

/** Opens a window in which cards are allowed on the feed, as after *2 hours ago*. */
export async function beginWindow(browser: Asked & Pick<Browser, 'allow'>): Promise<void> {
  await browser.allow(FEED_ACCESS)
  await tell(browser, 'settings.change', { sites: ['instagram'] })
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  await until(async () => (await registered(browser)).length > 0)
}

/** In a browser that several journeys share: no window, and no card that is remembered. */
export async function afresh(browser: Browser): Promise<void> {
  await tell(browser, 'window.dispatch', { type: 'end' })
  await until(async () => (await registered(browser)).length === 0)
  await put(browser, { 'arbor.nudges': { shown: [] } })
  await browser.inside.evaluate(() => chrome.storage.session.clear())
}

/** Opens a page of the web that is closed when the journey is over, however it ends. */
export async function visiting(browser: Browser, url: string): Promise<Tab> {
  const page = await browser.visit(url)
  onTestFinished(() => page.close())
  return page
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
export function kept(browser: Asked): Promise<Record<string, unknown>> {
  return browser.inside.evaluate(() => chrome.storage.local.get())
}

export function put(browser: Browser, values: Record<string, unknown>): Promise<void> {
  return browser.inside.evaluate(given => chrome.storage.local.set(given), values)
}

/** The match patterns the nudge script is registered for. */
export function registered(browser: Asked): Promise<string[]> {
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

/** Presses the button, link or heading of a fold that has these words in it, among others. */
export async function pressWith(tab: Tab, part: string): Promise<void> {
  const middleOf = (wanted: string) => {
    const all = [...document.querySelectorAll('button, a, summary')]
    const found = all.find(one => one.textContent?.includes(wanted))
    found?.scrollIntoView({ block: 'center' })
    const box = found?.getBoundingClientRect()
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
  }
  let last: { readonly x: number; readonly y: number } | null = null
  // Where it stays put: a list that is still being filled moves what is pressed away from under the hand.
  const middle = await until(async () => {
    const [before, now] = [last, await tab.evaluate(middleOf, part)]
    last = now
    return now && before?.x === now.x && before.y === now.y && now
  })
  await tab.clickAt(middle.x, middle.y)
}

/** The extension's own pages that are open, in tabs or as a popup: what stands behind its origin. */
export function surfaces(browser: Browser): Promise<string[]> {
  return browser.inside.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({ contextTypes: ['POPUP', 'TAB'] })
    const paths = contexts.map(({ documentUrl = '' }) => documentUrl.replace(/^.*?:\/\/[^/]*\//, ''))
    return paths.filter(path => path.includes('.html'))
  })
}

/** Everything that was put aside for tomorrow, as it is kept. */
export function parked(browser: Browser): Promise<Parked[]> {
  return browser.inside.evaluate(
    () =>
      new Promise<Parked[]>(answer => {
        const opening = indexedDB.open('arbor-journal')
        opening.onsuccess = () => {
          const database = opening.result
          if (!database.objectStoreNames.contains('kept')) {
            // Nothing was kept yet, and a database that is too new would never be made right.
            database.close()
            indexedDB.deleteDatabase('arbor-journal').onsuccess = () => answer([])
            return
          }
          const all = database.transaction('kept').objectStore('kept').getAll()
          all.onsuccess = () => {
            database.close()
            answer(all.result.filter(({ of }) => of === 'parked').map(({ value }) => value))
          }
        }
      }),
  )
}
