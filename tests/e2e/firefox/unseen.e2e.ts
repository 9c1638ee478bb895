import { onTestFinished } from 'vitest'
import { beginWindow, FEED, kept } from '../support/arbor'
import { driftToCard, hostsIn } from '../support/card'
import { expect, sharedTest as test } from '../support/fixtures'

// Chromium under a tool has every page believe that it is seen, and makes none ahead of time.
test('F22 a page that nobody has seen yet is not attended to until somebody does', async ({ browser }) => {
  await beginWindow(browser)
  await browser.inside.evaluate(url => void chrome.tabs.create({ url, active: false }), `${FEED}/feed/unseen`)
  const page = await browser.tab('unseen')
  onTestFinished(() => page.close())
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete')
  expect(await page.evaluate(() => document.visibilityState)).toBe('hidden')
  expect(await hostsIn(page)).toBe(0)
  expect(await kept(browser)).not.toHaveProperty('arbor.nudges')
  await page.bringToFront()
  expect(await driftToCard(browser, page)).toMatchObject({ region: 'Arbor' })
})
