import { words } from '../support/arbor'
import { expect, voiceTest as test } from '../support/fixtures'
import { spoken } from '../support/kept'

test('a microphone that is taken away in the middle leaves what was said, and says so', async ({
  browser,
}) => {
  await browser.letListen('allow')
  const page = await browser.open('sidepanel.html#write')
  await page.press('button', 'Speak')
  await expect.poll(async () => (await spoken(browser))[0]).toBeGreaterThanOrEqual(2)
  await browser.letListen('deny')
  await expect.poll(() => words(page)).toContain('The microphone is gone. What you said until then is kept.')
  await page.press('button', 'Go on')
  await expect.poll(() => words(page)).toMatch(/Play, \d+ seconds?/)
})
