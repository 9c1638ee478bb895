import { HOUR } from '@/utils/core/time'
import { FEED_ACCESS, kept, registered, tell, words } from './support/arbor'
import { expect, promptTest as test } from './support/fixtures'

test('F25 a no to the browser is taken as an answer', async ({ browser }) => {
  const options = await browser.open('options.html')
  await options.press('checkbox', 'Instagram')
  await options.press('button', 'Ask for access')
  await browser.answerPrompt('options.html', 'deny')
  await expect.poll(() => words(options)).toContain('No access was given')
  // It is asked again only by the person, and the choice is kept.
  expect(await options.has('button', 'Ask for access')).toBe(true)
  expect((await kept(browser))['arbor.settings']).toMatchObject({ sites: ['instagram'] })
  expect(await registered(browser)).toEqual([])
})

test('F26 a yes takes effect even when whoever asked is gone', async ({ browser }) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  const options = await browser.open('options.html')
  await options.press('checkbox', 'Instagram')
  await options.press('button', 'Ask for access')
  await browser.killWorker()
  await browser.answerPrompt('options.html', 'allow')
  await options.close()
  await expect.poll(() => registered(browser)).toEqual(FEED_ACCESS)

  const again = await browser.open('options.html')
  await expect.poll(() => words(again)).toContain('access given')
  await again.press('checkbox', 'Instagram')
  await expect.poll(() => registered(browser)).toEqual([])
  await expect
    .poll(() => browser.inside.evaluate(() => chrome.permissions.getAll()))
    .toMatchObject({ origins: [] })
})
