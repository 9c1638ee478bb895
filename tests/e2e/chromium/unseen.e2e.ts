import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { zoneWhereItIs } from '../../support/zone'
import { beginWindow, FEED, kept } from '../support/arbor'
import { hostsIn, hurry, scrollToCard } from '../support/card'
import { launchUnwatched } from '../support/chromium-unwatched'
import { expect, sharedTest as test } from '../support/fixtures'

/** Chromium in which pages are made ahead of time, with Arbor in it. */
async function launch(proxyPort: number) {
  const folder = mkdtempSync(join(tmpdir(), 'arbor-unwatched-'))
  const extension = inject('builds').chromium
  const browser = await launchUnwatched({ extension, folder, proxyPort, zone: zoneWhereItIs(9) })
  onTestFinished(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, maxRetries: 5 })
  })
  return { ...browser, allow: async () => {} }
}

test('F22 a page that was made ahead of time is not attended to until somebody sees it', async ({
  feeds,
}) => {
  const browser = await launch(feeds.port)
  await beginWindow(browser)
  await browser.inside.evaluate(url => void chrome.tabs.create({ url }), `${FEED}/ahead`)
  await expect.poll(() => feeds.visits).toContain('www.instagram.com/watchful/unseen')
  expect(await kept(browser)).not.toHaveProperty('arbor.nudges')

  await browser.inside.evaluate(async url => {
    const [{ id: tabId = 0 } = {}] = await chrome.tabs.query({ url })
    const press = () => document.querySelector('a')?.click()
    await chrome.scripting.executeScript({ target: { tabId }, func: press })
  }, `${FEED}/ahead`)
  const page = await browser.lookInto('/watchful/unseen')
  const was = await page.evaluate(() => {
    const [{ activationStart = 0 } = {}] = performance.getEntriesByType('navigation') as {
      activationStart?: number
    }[]
    return { seen: Reflect.get(globalThis, 'seen') as string[], madeAhead: activationStart > 0 }
  })
  expect(was).toEqual({ seen: [], madeAhead: true })
  expect(await hostsIn(page)).toBe(0)
  expect(await kept(browser)).not.toHaveProperty('arbor.nudges')

  await hurry(browser, page)
  expect(await scrollToCard(browser, page)).toMatchObject({ region: 'Arbor' })
})
