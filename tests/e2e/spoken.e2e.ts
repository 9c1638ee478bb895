import { pressWith, words } from './support/arbor'
import { expect, voiceTest as test } from './support/fixtures'
import { plantSpoken, spoken, written } from './support/kept'
import { pictureOf } from './support/pictures'
import { bars, lengthOn, playThrough, speak, spokenFor, tone } from './support/speak'

test('a note is spoken, played, and there when the page is opened again', async ({ browser }) => {
  const page = await speak(browser)
  await spokenFor(browser, 2)
  await page.screenshot(pictureOf(`${browser.engine}-speaking`))
  await page.press('button', 'That is all')
  expect(await lengthOn(page)).toBeGreaterThanOrEqual(1)
  expect(await bars(page)).toBeGreaterThan(0)
  await page.screenshot(pictureOf(`${browser.engine}-spoken-now`))
  await playThrough(page)
  await page.close()

  const later = await browser.open('sidepanel.html#write')
  const length = await lengthOn(later)
  expect(length).toBeGreaterThanOrEqual(1)
  await later.type('textbox', 'Note', 'Rain')
  await expect.poll(() => written(browser)).toEqual(['Rain'])
  await later.press('button', 'Earlier notes')
  await expect.poll(() => words(later)).toContain(`spoken, ${length} seconds`)
  await later.type('searchbox', 'Search your journal', 'rain')
  await expect.poll(() => words(later)).toContain('1 note found.')
  await pressWith(later, `spoken, ${length} seconds`)
  await playThrough(later)
})

test('what was spoken is taken out of a note alone, put back, and found among what was removed', async ({
  browser,
}) => {
  await plantSpoken(browser, 'Rain on the roof', tone())
  const page = await browser.open('sidepanel.html#write')
  const takeOut = 'Remove what was spoken, 1 second'
  await expect.poll(() => page.has('button', takeOut)).toBe(true)
  await page.screenshot(pictureOf(`${browser.engine}-spoken-words`))
  await page.press('button', takeOut)
  await expect.poll(() => words(page)).toContain('Removed.')
  expect(await page.has('button', takeOut)).toBe(false)
  await page.press('button', 'Undo')
  expect(await lengthOn(page)).toBe(1)
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Play/)

  await page.press('button', takeOut)
  await expect.poll(() => words(page)).toContain('Removed.')
  await page.press('button', 'Earlier notes')
  await pressWith(page, 'Removed lately')
  await page.press('button', 'Put back')
  await expect.poll(() => words(page)).toMatch(/Spoken, 1 second/)
  await pressWith(page, 'Spoken, 1 second')
  await playThrough(page)
})

test('a browser that does not let Arbor listen is spoken of plainly, and writing goes on', async ({
  browser,
}) => {
  await browser.letListen('deny')
  const page = await browser.open('sidepanel.html#write')
  await page.press('button', 'Speak')
  await expect.poll(() => words(page)).toContain('The browser does not let Arbor listen.')
  await page.screenshot(pictureOf(`${browser.engine}-speaking-refused`))
  await page.type('textbox', 'Note', 'Rain')
  await expect.poll(() => written(browser)).toEqual(['Rain'])
  expect(await spoken(browser)).toEqual([])
  await browser.letListen('allow')
  await page.press('button', 'Go on')
  await page.press('button', 'Speak')
  await spokenFor(browser, 1)
})

test('F32 a browser that is killed has what was said until then, but for the last moment', async ({
  browser,
}) => {
  await speak(browser)
  await spokenFor(browser, 2)
  const [said = 0] = await spoken(browser)
  await browser.crash()
  const page = await browser.open('sidepanel.html#write')
  expect(await lengthOn(page)).toBeGreaterThanOrEqual(said - 1)
  // Nobody could measure it before.
  await expect.poll(() => bars(page)).toBeGreaterThan(0)
  await playThrough(page)
})
