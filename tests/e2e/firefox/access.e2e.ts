import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { HOUR } from '@/utils/core/time'
import { FEED_ACCESS, registered, tell, words } from '../support/arbor'
import { expect, promptTest as test } from '../support/fixtures'
import { until } from '../support/until'

/**
 * Firefox writes down what an extension may twice: where it keeps it, and in a cache that it starts with and that comes
 * seconds later. Killed in between it starts with the old one, and yet has it written down that a yes was said.
 */
test('F05 access given seconds before the browser is killed can be given again', async ({ browser }) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  // The cache is written when it ends, and again seconds after something changed.
  await browser.restart()
  const options = await browser.open('options.html')
  await options.press('checkbox', 'Instagram')
  await options.press('button', 'Ask for access')
  await browser.answerPrompt('options.html', 'allow')
  await expect.poll(() => registered(browser)).toEqual(FEED_ACCESS)
  const keeps = () => readFileSync(join(browser.profile, 'extension-preferences.json'), 'utf8')
  await until(() => keeps().includes('instagram'))
  // While this is there it takes itself to be still starting, and a kill for a reason to throw the cache away.
  rmSync(join(browser.profile, '.startup-incomplete'))
  await browser.crash()

  const again = await browser.open('options.html')
  await expect.poll(() => words(again)).toContain('needs access')
  await again.press('button', 'Ask for access')
  await browser.answerPrompt('options.html', 'allow')
  await expect.poll(() => words(again)).toContain('access given')
  await expect.poll(() => registered(browser)).toEqual(FEED_ACCESS)
})
