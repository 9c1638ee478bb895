import { onTestFinished } from 'vitest'
import { beginWindow, FEED, kept } from '../support/arbor'
import { driftToCard, hostsIn } from '../support/card'
import { expect, sharedTest as test } from '../support/fixtures'

// In Chromium a tool that looks into a page has it believe that it is seen, so it is tried with another one there.
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

test('F22 no page is made ahead of time, whatever another one asks for', async ({ browser, feeds }) => {
  await beginWindow(browser)
  const asked = () => feeds.visits.filter(visit => visit.endsWith('/watchful/unseen')).length
  const before = asked()
  const page = await browser.visit(`${FEED}/ahead`)
  onTestFinished(() => page.close())
  expect(await page.evaluate(() => HTMLScriptElement.supports?.('speculationrules'))).toBe(false)
  await page.evaluate(() => document.querySelector('a')?.click())
  await expect.poll(() => page.evaluate(() => location.pathname)).toBe('/watchful/unseen')
  // Once: by the press, and not before it.
  expect(asked()).toBe(before + 1)
  const entry = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON())
  expect(entry).not.toHaveProperty('activationStart')
})
