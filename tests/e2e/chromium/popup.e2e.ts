import { HOUR } from '@/utils/core/time'
import { tell } from '../support/arbor'
import type { Browser } from '../support/browser'
import { expect, promptTest as test } from '../support/fixtures'

/** Addresses of the popups that are open. */
function popups(browser: Browser): Promise<(string | undefined)[]> {
  return browser.inside.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })
    return contexts.map(context => context.documentUrl)
  })
}

/** What the journal has, all entries in one. */
function journal(browser: Browser): Promise<string> {
  return browser.inside.evaluate(
    () =>
      new Promise<string>(answer => {
        const opening = indexedDB.open('arbor-journal')
        opening.onsuccess = () => {
          const all = opening.result.transaction('entries').objectStore('entries').getAll()
          all.onsuccess = () => {
            opening.result.close()
            answer(all.result.map(entry => entry.text).join())
          }
        }
      }),
  )
}

test('what is typed in the popup itself is there after Escape closed it', async ({ browser }) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  // Makes the journal, so that it can be looked into.
  const page = await browser.open('popup.html#write')
  await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Note')
  await page.close()

  await browser.inside.evaluate(() => chrome.action.openPopup())
  await expect.poll(() => popups(browser)).toHaveLength(1)
  await expect
    .poll(async () => {
      const [address] = await popups(browser)
      if (address?.endsWith('#write')) return address
      // *Write* is the second thing on the screen; wherever this landed, *Back* is the first.
      await browser.pressKeys('Tab', 'Tab', 'Return')
      return address
    })
    .toMatch(/#write$/)
  await expect
    .poll(async () => {
      await browser.pressKeys('m')
      return journal(browser)
    })
    .toMatch(/^m+$/)
  await browser.pressKeys('o', 's', 's', 'Escape')
  await expect.poll(() => popups(browser)).toEqual([])
  const note = await browser.open('popup.html#write')
  await expect.poll(() => note.evaluate(() => document.querySelector('textarea')?.value)).toMatch(/^m+oss$/)
})
