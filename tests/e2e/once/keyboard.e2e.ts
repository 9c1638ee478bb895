import { beginWindow, FEED, FEED_ACCESS, heading, kept, tell, words } from '../support/arbor'
import { answer, drift, driftToCard, hostsIn } from '../support/card'
import { expect, test } from '../support/fixtures'
import { choose, focus, goBack, tabTo } from '../support/keyboard'
import { pictureOf } from '../support/pictures'

test('F67 a slow day by keyboard alone', async ({ browser }) => {
  await browser.allow(FEED_ACCESS)
  await tell(browser, 'settings.change', { sites: ['instagram'] })
  const popup = await browser.open('popup.html')
  await popup.bringToFront()
  await expect.poll(() => heading(popup)).toBe('Arbor')

  await tabTo(popup, 'Just now')
  await popup.key('ArrowDown')
  await popup.key('ArrowDown')
  expect((await focus(popup)).name).toBe('2 hours ago')
  await choose(popup, 'Begin')
  await expect.poll(() => heading(popup)).toBe('Landing')

  await choose(popup, 'Breathe')
  await expect.poll(() => heading(popup)).toBe('Breathe')
  await choose(popup, 'Begin breathing')
  await choose(popup, 'Just breathe normally')
  await goBack(popup, 'Landing')

  await choose(popup, 'Write')
  await expect.poll(() => focus(popup)).toMatchObject({ name: 'Note' })
  for (const key of 'Tea') await popup.key(key)
  await choose(popup, 'Turn the page')
  await expect.poll(() => words(popup)).toContain('It is kept')
  await choose(popup, 'Earlier notes')
  await expect.poll(() => heading(popup)).toBe('Earlier notes')
  await expect.poll(() => words(popup)).toContain('Tea')
  await goBack(popup, 'Write')
  await goBack(popup, 'Landing')

  await choose(popup, 'Help')
  await expect.poll(() => heading(popup)).toBe('Help')
  await goBack(popup, 'Landing')
  await choose(popup, 'More')
  await expect.poll(() => heading(popup)).toBe('More')
  await choose(popup, 'End this window')
  await expect.poll(() => heading(popup)).toBe('Arbor')
})

test('F67 the card takes no focus, is reached by Tab and answered by Enter', async ({ browser }) => {
  await beginWindow(browser)
  const page = await browser.visit(`${FEED}/feed`)
  await driftToCard(browser, page)
  const where = () => page.evaluate(() => document.activeElement?.nodeName)
  expect(await where()).toBe('BODY')
  await page.key('Tab')
  expect(await where()).toBe('DIV')
  await page.key('Tab')
  await page.key('Tab')
  await page.key('Enter')
  await expect.poll(() => hostsIn(page)).toBe(0)
  expect(await where()).toBe('BODY')
  await expect
    .poll(async () => (await kept(browser))['arbor.nudges'])
    .toMatchObject({ shown: [{ answered: { answer: 'stay' } }] })
})

test('a card answered with the mouse does not come back on that site', async ({ browser }) => {
  await beginWindow(browser)
  const page = await browser.visit(`${FEED}/feed`)
  await driftToCard(browser, page)
  await answer(browser, page, 'Why now?')
  await page.screenshot(pictureOf(`${browser.engine}-card`))
  await answer(browser, page, 'Not here today')
  await expect.poll(() => hostsIn(page)).toBe(0)
  await expect
    .poll(async () => (await kept(browser))['arbor.nudges'])
    .toMatchObject({
      shown: [{ site: 'instagram', answered: { answer: 'not-here' } }],
    })
  const other = await browser.visit(`${FEED}/nested`)
  await drift(browser, other)
  expect(await hostsIn(other)).toBe(0)
})
