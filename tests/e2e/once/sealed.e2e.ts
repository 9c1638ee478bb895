import { begun, heading, pressWith, tell, windowRecord, words } from '../support/arbor'
import type { Tab } from '../support/browser'
import { expect, test } from '../support/fixtures'
import { dayLater, written } from '../support/kept'
import { pictureOf } from '../support/pictures'

const note = (tab: Tab) => tab.evaluate(() => document.querySelector('textarea')?.value)

test('a note is out of sight until morning, is back by itself, and nothing of it is lost', async ({
  browser,
}) => {
  await begun(browser)
  const tab = await browser.open('sidepanel.html#write')
  await tab.type('textbox', 'Note', 'Rain on the roof')
  await expect.poll(() => written(browser)).toEqual(['Rain on the roof'])

  // One press, and one more takes it back.
  await tab.press('button', 'Seal until morning')
  await expect.poll(() => note(tab)).toBe('')
  await expect.poll(() => words(tab)).toContain('Sealed until morning.')
  await tab.screenshot(pictureOf(`${browser.engine}-sealed-page`))
  await tab.press('button', 'Undo')
  await expect.poll(() => note(tab)).toBe('Rain on the roof')
  await tab.press('button', 'Seal until morning')
  await expect.poll(() => note(tab)).toBe('')

  // Neither the list nor a search shows its words.
  await tab.press('button', 'Earlier notes')
  await expect.poll(() => words(tab)).toContain('Sealed until morning.')
  expect(await words(tab)).not.toContain('Rain')
  await tab.screenshot(pictureOf(`${browser.engine}-sealed-list`))
  await tab.type('searchbox', 'Search your journal', 'rain')
  await expect.poll(() => words(tab)).toContain('Nothing found.')
  for (const _ of 'rain') await tab.key('Backspace')

  // It can be opened sooner, and sealed once more.
  await pressWith(tab, 'Sealed until morning.')
  await expect.poll(() => words(tab)).toContain('Would you like to read it now?')
  expect(await words(tab)).not.toContain('Rain')
  await tab.screenshot(pictureOf(`${browser.engine}-sealed-note`))
  await tab.press('button', 'Open it now')
  await expect.poll(() => note(tab)).toBe('Rain on the roof')
  await tab.press('button', 'Seal until morning')
  await expect.poll(() => tab.has('button', 'Undo')).toBe(true)
  await tab.close()

  // Reading back does not show it either, as long as it is the same night.
  await tell(browser, 'window.dispatch', { type: 'end' })
  const past = (await windowRecord(browser)).past[0]
  const home = await browser.open(`home.html#past/${past?.id}`)
  await expect.poll(() => words(home)).toContain('Sealed until morning.')
  expect(await words(home)).not.toContain('Rain')
  await home.close()
  expect(await written(browser)).toEqual(['Rain on the roof'])

  await dayLater(browser)
  const morning = await browser.open('sidepanel.html#readBack')
  await expect.poll(() => heading(morning)).toBe('What you kept')
  await expect.poll(() => words(morning)).toContain('Rain on the roof')
})
