import { beginWindow, FEED, FEED_ACCESS, heading, kept, tell, words } from './support/arbor'
import type { Tab } from './support/browser'
import { answer, cardSoon, drift, hostsIn } from './support/card'
import { expect, test } from './support/fixtures'
import { pictureOf } from './support/pictures'

/**
 * Where the keyboard is, and whether that can be seen: by a frame around it or around the choice it belongs to, or
 * by the line that it is written on. A heading that a new screen begins at is no stop of Tab, and has no name here.
 */
function focus(tab: Tab): Promise<{ name: string; visible: boolean }> {
  return tab.evaluate(() => {
    const at = document.activeElement as HTMLInputElement
    const label = at.labels?.[0]
    const marked = (element: Element) => {
      const { outlineStyle, outlineWidth, borderBlockEndWidth } = getComputedStyle(element)
      const frame = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
      return Math.max(frame, Number.parseFloat(borderBlockEndWidth)) >= 2
    }
    return {
      name: at.tabIndex < 0 ? '' : (at.ariaLabel ?? label?.textContent ?? at.textContent ?? '').trim(),
      visible: marked(at) || (label !== undefined && marked(label)),
    }
  })
}

/** Presses Tab until the keyboard is there; at each stop it has to be seen where it is. */
async function tabTo(tab: Tab, name: string, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < 40; stop++) {
    await tab.key(key)
    const at = await focus(tab)
    if (at.name !== '' && !at.visible) throw new Error(`Nobody can see that the keyboard is on ${at.name}.`)
    if (at.name === name) return
  }
  throw new Error(`${key} does not come to ${name}.`)
}

async function choose(tab: Tab, name: string): Promise<void> {
  await tabTo(tab, name)
  await tab.key('Enter')
}

/** *Back* stands before everything else. */
async function goBack(tab: Tab, to: string): Promise<void> {
  await tabTo(tab, 'Back', 'Shift+Tab')
  await tab.key('Enter')
  await expect.poll(() => heading(tab)).toBe(to)
}

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
  await drift(browser, page)
  await cardSoon(browser, page)
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
  await drift(browser, page)
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
