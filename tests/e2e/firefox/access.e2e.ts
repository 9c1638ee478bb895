import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { HOUR } from '@/utils/core/time'
import { FEED_ACCESS, registered, tell, words } from '../support/arbor'
import { expect, promptTest as test } from '../support/fixtures'
import { until } from '../support/until'

/** Where Firefox keeps what an extension may; what it starts with; and that it is not done with starting. */
const KEEPS = 'extension-preferences.json'
const CACHE = 'startupCache/webext.sc.lz4'
const STARTING = '.startup-incomplete'

/**
 * Firefox writes down what an extension may twice: where it keeps it, and in a cache that it starts with and that comes
 * seconds later. Killed in between it starts with the old one, and yet has it written down that a yes was said.
 */
test('F05 access given seconds before the browser is killed can be given again', async ({ browser }) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  const [keeps, cache] = [join(browser.profile, KEEPS), join(browser.profile, CACHE)]
  const before = `${cache}.before`
  // The cache is written when it ends, and again seconds after something changed.
  await browser.restart(() => cpSync(cache, before))
  const options = await browser.open('options.html')
  await options.press('checkbox', 'Instagram')
  await options.press('button', 'Ask for access')
  await browser.answerPrompt('options.html', 'allow')
  await expect.poll(() => registered(browser)).toEqual(FEED_ACCESS)
  await until(() => existsSync(keeps) && readFileSync(keeps, 'utf8').includes('instagram'))
  await browser.crash(() => {
    cpSync(before, cache)
    // While this is there it takes itself to have been still starting, and throws the cache away.
    rmSync(join(browser.profile, STARTING), { force: true })
  })

  const again = await browser.open('options.html')
  await expect.poll(() => words(again)).toContain('needs access')
  await again.press('button', 'Ask for access')
  await browser.answerPrompt('options.html', 'allow')
  await expect.poll(() => words(again)).toContain('access given')
  await expect.poll(() => registered(browser)).toEqual(FEED_ACCESS)
})
