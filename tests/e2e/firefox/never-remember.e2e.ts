import { appendFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, updateTest as test } from '../support/fixtures'
import { written } from '../support/kept'

/** How Firefox writes down that it shall never remember history: every window of it is a private one. */
const NEVER = 'user_pref("browser.privatebrowsing.autostart", true);\n'

/** In a browser of its own, which is not what others expect meanwhile. */
test('F43 in a Firefox that remembers nothing there is no box in which words could be lost', async ({
  browser,
}) => {
  const preferences = join(browser.profile, 'prefs.js')
  const before = `${preferences}.before`
  await browser.restart(() => {
    cpSync(preferences, before)
    appendFileSync(preferences, NEVER)
  })
  const refusal = await browser.inside.evaluate(
    () =>
      new Promise<string>(answer => {
        const opening = indexedDB.open('arbor-journal')
        opening.onsuccess = () => answer('')
        opening.onerror = () => answer(opening.error?.name ?? '')
      }),
  )
  expect(refusal).toBe('InvalidStateError')
  const unseen = await browser.open('sidepanel.html#write')
  expect(await unseen.has('textbox', 'Note')).toBe(false)
  // It is given nothing to speak to the browser by, as in every private window: neither button nor key leads to it.
  expect(await unseen.evaluate(() => typeof Reflect.get(globalThis, 'browser'))).toBe('undefined')

  await browser.restart(() => cpSync(before, preferences))
  const page = await browser.open('sidepanel.html#write')
  await page.type('textbox', 'Note', 'Rain on the roof')
  await expect.poll(() => written(browser)).toEqual(['Rain on the roof'])
})
