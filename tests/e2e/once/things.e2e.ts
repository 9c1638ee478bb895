import { begun, heading, kept, pressWith, windowRecord, words } from '../support/arbor'
import type { Tab } from '../support/browser'
import { enter } from '../support/enter'
import { expect, sharedTest as test } from '../support/fixtures'
import { choose, focus, goBack } from '../support/keyboard'

/** How many lights hang on the branch that is drawn. */
function lights(tab: Tab): Promise<number> {
  return tab.evaluate(() => document.querySelectorAll('svg circle').length)
}

/** What is offered on the first screen, in order. */
function offers(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll('main ul button')].map(button => button.textContent ?? ''),
  )
}

test('someone floating is offered to look around first, and does so by keyboard', async ({ browser }) => {
  await begun(browser)
  const popup = await browser.open('popup.html')
  await popup.bringToFront()
  await expect.poll(() => heading(popup)).toBe('Landing')
  await choose(popup, 'How are you?')
  await expect.poll(() => heading(popup)).toBe('How are you now?')
  await choose(popup, 'Floaty')
  await expect.poll(() => offers(popup)).toEqual(['Look around you', 'Rest', 'Breathe'])

  await choose(popup, 'Look around you')
  await expect.poll(() => heading(popup)).toBe('Look around you')
  await expect.poll(() => words(popup)).toContain('Five things you can see.')
  await choose(popup, 'Go on')
  await expect.poll(() => words(popup)).toContain('Four things you can feel')
  await popup.key('Enter')
  await expect.poll(() => words(popup)).toContain('Three things you can hear.')
  await choose(popup, 'Leave this one out')
  await popup.key('Enter')
  await expect.poll(() => words(popup)).toContain('One thing you can taste.')
  await popup.key('Enter')
  await expect.poll(() => words(popup)).toContain('You are here')
  await goBack(popup, 'Landing')
  // It marks nothing: there is no light to be had for floating well.
  expect((await windowRecord(browser)).state).toMatchObject({ span: { moments: [] } })
})

test('a talk gets a time, which stands on the first screen until it is taken away', async ({ browser }) => {
  await begun(browser)
  const popup = await browser.open('popup.html')
  await popup.press('button', 'More')
  await popup.press('button', 'More one could do')
  await pressWith(popup, 'Talk with someone')
  await expect.poll(() => heading(popup)).toBe('Talk with someone')
  expect(await words(popup)).toContain('Could you call me, or come and sit with me?')
  await popup.press('button', 'Put a time to it')
  await popup.press('button', 'Keep this')
  await expect.poll(() => words(popup)).toContain('A time of day goes here')
  await enter(popup, 'time', '11:30')
  await popup.press('button', 'Keep this')
  await expect.poll(() => words(popup)).toContain('At about 11:30.')

  // From where it was chosen, and from there on.
  await popup.press('button', 'Back')
  await expect.poll(() => words(popup)).toContain('at about 11:30')
  expect(await heading(popup)).toBe('More one could do')
  await popup.press('button', 'Back')
  await expect.poll(() => words(popup)).toContain('Talk with someone, at about 11:30')

  const other = await browser.open('sidepanel.html#thing/talk')
  await other.press('button', 'Take the time away')
  await expect.poll(() => words(popup)).not.toContain('11:30')
})

test('a time after the end of the window is not taken', async ({ browser }) => {
  await begun(browser)
  const page = await browser.open('sidepanel.html#thing/food')
  await page.press('button', 'Put a time to it')
  await enter(page, 'time', '23:30')
  await page.press('button', 'Keep this')
  await expect.poll(() => words(page)).toContain('The window will be closed by then.')
})

test('a thing done puts a light on the branch, which can be taken back', async ({ browser }) => {
  await begun(browser)
  const page = await browser.open('sidepanel.html#thing/water')
  await page.press('button', 'I did this')
  await expect.poll(() => words(page)).toContain('It has a small light on the branch.')
  expect(await lights(page)).toBe(1)
  await expect.poll(() => focus(page)).toMatchObject({ name: 'Go on' })

  // Also for someone who closed everything and comes back to it.
  const again = await browser.open('popup.html#thing/water')
  await again.press('button', 'Take it back')
  await expect.poll(() => again.has('button', 'I did this')).toBe(true)
  await expect.poll(() => page.has('button', 'I did this')).toBe(true)
  expect((await windowRecord(browser)).state).toMatchObject({ span: { moments: [] } })
})

test('a thing of one’s own is in every surface, and comes back when taken out', async ({ browser }) => {
  await begun(browser)
  const panel = await browser.open('sidepanel.html#plan')
  await expect.poll(() => heading(panel)).toBe('More one could do')
  const popup = await browser.open('popup.html#plan')
  await popup.type('textbox', 'Something you like to do', 'Water the ferns')
  await popup.key('Enter')
  await expect.poll(() => words(popup)).toContain('Water the ferns')
  await expect.poll(() => words(panel)).toContain('Water the ferns')
  expect(JSON.stringify(await kept(browser))).not.toContain('ferns')

  await pressWith(panel, 'Water the ferns')
  await panel.press('button', 'Put a time to it')
  await enter(panel, 'time', '11:30')
  await panel.press('button', 'Keep this')
  await expect.poll(() => words(popup)).toContain('at about 11:30')
  await panel.press('button', 'Take it out of the plan')
  await expect.poll(() => words(popup)).not.toContain('Water the ferns')
  await expect.poll(async () => (await windowRecord(browser)).state).toMatchObject({ span: { timed: [] } })
  await panel.press('button', 'Undo')
  await expect.poll(() => words(popup)).toContain('Water the ferns')
  await expect.poll(() => words(popup)).toContain('at about 11:30')
  await panel.press('button', 'I did this')
  await expect.poll(() => lights(panel)).toBe(1)
})
