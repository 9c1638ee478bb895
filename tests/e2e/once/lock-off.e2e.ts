import { begun } from '../support/arbor'
import { expect, test } from '../support/fixtures'
import { written } from '../support/kept'
import { lockAll, lockNow, takeOff, typeSecret } from '../support/lock'

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
