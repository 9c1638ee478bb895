import { begun, words } from '../support/arbor'
import { expect, test } from '../support/fixtures'
import { written } from '../support/kept'
import { free, lockAll, lockNow, takeOff, typeSecret } from '../support/lock'

test('the lock comes off with everything as it was, and a recovery key opens it too', async ({ browser }) => {
  await begun(browser)
  const tab = await browser.open('sidepanel.html#write')
  await tab.type('textbox', 'Note', 'Kingfisher')
  await expect.poll(() => written(browser)).toEqual(['Kingfisher'])
  await tab.close()
  const recovery = await lockAll(browser)
  await lockNow(browser)
  const options = await browser.open('options.html#lock')
  await typeSecret(options, 'Passphrase', recovery.toLowerCase())
  await options.press('button', 'Open')
  await takeOff(options)
  expect(await written(browser)).toEqual(['Kingfisher'])
})

test('F48 nobody writes on for a while: the words leave the screen, and are all there when it is opened', async ({
  browser,
}) => {
  await begun(browser)
  await lockAll(browser)
  const tab = await browser.open('sidepanel.html#write')
  await tab.type('textbox', 'Note', 'Kingfisher')
  await expect.poll(async () => (await written(browser)).length).toBe(1)
  // As if almost all of the time that was chosen had passed.
  await browser.inside.evaluate(async () => {
    const { 'arbor.opened': opened } = await chrome.storage.session.get('arbor.opened')
    await chrome.storage.session.set({ 'arbor.opened': { ...(opened as object), lockAt: Date.now() + 500 } })
  })
  await expect.poll(() => words(tab)).toContain('Your journal is locked.')
  expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toBe('')
  await free(browser)
  expect(await written(browser)).toEqual(['Kingfisher'])
})
