import { pressWith, tell, words } from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { choose } from './support/choose'
import { expect, voiceTest as test } from './support/fixtures'
import { spoken, written } from './support/kept'
import { pictureOf } from './support/pictures'
import { until } from './support/until'

/** What a voice note says of itself. */
const PLAY = /Play, (\d+) seconds?/

/** Begins to speak on the page that is written on. */
async function speak(browser: Browser): Promise<Tab> {
  await browser.letListen('allow')
  const page = await browser.open('sidepanel.html#write')
  await page.press('button', 'Speak')
  await expect.poll(() => words(page)).toContain('Arbor is listening.')
  return page
}

/** Waits until so many seconds of what is spoken are kept. */
async function spokenFor(browser: Browser, seconds: number): Promise<void> {
  await until(async () => (await spoken(browser)).some(length => length >= seconds))
}

/** Waits for a voice note on a page, and answers with its length in seconds. */
async function lengthOn(page: Tab): Promise<number> {
  return Number(await until(async () => PLAY.exec(await words(page))?.[1]))
}

/** Plays what is on a page, to its end. */
async function playThrough(page: Tab): Promise<void> {
  await pressWith(page, 'Play, ')
  await expect.poll(() => words(page)).toContain('Pause')
  await expect.poll(() => words(page)).toMatch(PLAY)
  expect(await words(page)).not.toContain('It cannot be played just now.')
}

/** How many bars of the picture of a sound are more than dots. */
function bars(page: Tab): Promise<number> {
  return page.evaluate(() => {
    const paths = [...document.querySelectorAll('main svg path')].map(path => path.getAttribute('d') ?? '')
    const heights = paths.flatMap(path =>
      [...path.matchAll(/M[\d.]+ [\d.]+v([\d.]+)/g)].map(([, high]) => Number(high)),
    )
    return heights.filter(high => high > 3).length
  })
}

test('a note is spoken, played, and there when the page is opened again', async ({ browser }) => {
  const page = await speak(browser)
  await spokenFor(browser, 3)
  await page.screenshot(pictureOf(`${browser.engine}-speaking`))
  await page.press('button', 'That is all')
  expect(await lengthOn(page)).toBeGreaterThanOrEqual(2)
  expect(await bars(page)).toBeGreaterThan(0)
  await page.screenshot(pictureOf(`${browser.engine}-spoken-now`))
  await playThrough(page)
  await page.close()

  const later = await browser.open('sidepanel.html#write')
  const length = await lengthOn(later)
  expect(length).toBeGreaterThanOrEqual(2)
  await later.type('textbox', 'Note', 'Rain')
  await expect.poll(() => written(browser)).toEqual(['Rain'])
  await later.press('button', 'Earlier notes')
  await expect.poll(() => words(later)).toContain(`spoken, ${length} seconds`)
  await later.type('searchbox', 'Search your journal', 'rain')
  await expect.poll(() => words(later)).toContain('1 note found.')
  await pressWith(later, `spoken, ${length} seconds`)
  await playThrough(later)
})

test('what was spoken is removed and comes back', async ({ browser }) => {
  const page = await speak(browser)
  await spokenFor(browser, 1)
  await page.press('button', 'That is all')
  await lengthOn(page)
  await page.press('button', 'Remove')
  await expect.poll(() => words(page)).toContain('Removed.')
  expect(await words(page)).not.toMatch(PLAY)
  await page.press('button', 'Undo')
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
  await spokenFor(browser, 4)
  const [said = 0] = await spoken(browser)
  await browser.crash()
  const page = await browser.open('sidepanel.html#write')
  expect(await lengthOn(page)).toBeGreaterThanOrEqual(said - 1)
  // Nobody could measure it before.
  await expect.poll(() => bars(page)).toBeGreaterThan(0)
  await playThrough(page)
})

test('a page that is closed in the middle has what was said until then', async ({ browser }) => {
  const page = await speak(browser)
  await spokenFor(browser, 2)
  await page.close()
  const later = await browser.open('sidepanel.html#write')
  expect(await lengthOn(later)).toBeGreaterThanOrEqual(1)
  await playThrough(later)
})

test('from the popup the same page opens in a tab, listens there once, and has what was written', async ({
  browser,
}) => {
  await browser.letListen('allow')
  const popup = await browser.open('popup.html#write')
  await popup.type('textbox', 'Note', 'Rain')
  await popup.press('button', 'Speak')
  const page = await browser.tab('sidepanel.html#write')
  await expect.poll(() => words(page)).toContain('Arbor is listening.')
  await spokenFor(browser, 1)
  await page.press('button', 'That is all')
  await lengthOn(page)
  expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('Rain')
  await page.evaluate(() => setTimeout(() => location.reload()))
  // While it is on its way it cannot be asked.
  const reloaded = () => page.evaluate(() => performance.getEntriesByType('navigation')[0]?.toJSON().type)
  await expect.poll(() => reloaded().catch(() => null)).toBe('reload')
  await lengthOn(page)
  expect(await words(page)).not.toContain('listening')
  expect(await spoken(browser)).toHaveLength(1)
})

test('what was spoken goes along in an archive, and comes back', async ({ browser }) => {
  const page = await speak(browser)
  await spokenFor(browser, 2)
  await page.press('button', 'That is all')
  const length = await lengthOn(page)
  await page.close()
  const home = await browser.open('home.html#carry')
  await home.evaluate(() => {
    const create = URL.createObjectURL
    URL.createObjectURL = blob => {
      Reflect.set(globalThis, 'held', blob)
      return create.call(URL, blob)
    }
  })
  await home.press('button', 'As pages of text, in an archive')
  await expect.poll(() => words(home)).toContain('It is with your downloads now.')
  const file = await home.evaluate(async () => {
    const bytes = new Uint8Array(await (Reflect.get(globalThis, 'held') as Blob).arrayBuffer())
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
  })
  await home.close()
  await browser.inside.evaluate(
    () =>
      new Promise<void>((gone, failed) => {
        const deleting = indexedDB.deleteDatabase('arbor-journal')
        deleting.onsuccess = () => gone()
        deleting.onerror = () => failed(deleting.error)
      }),
  )
  const again = await browser.open('home.html#carry')
  await choose(again, 'journal.zip', file)
  await again.press('button', 'Bring them in')
  await expect.poll(() => words(again)).toContain('One note came in.')
  const back = await browser.open('sidepanel.html#write')
  await back.press('button', 'Earlier notes')
  await expect.poll(() => words(back)).toContain(`Spoken, ${length} seconds`)
  await pressWith(back, `Spoken, ${length} seconds`)
  await playThrough(back)
})

test('speaking looks the same in every look and size', async ({ browser }) => {
  const page = await speak(browser)
  for (const look of ['paper', 'dusk'] as const) {
    await tell(browser, 'settings.change', { look })
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['look'])).toBe(look)
    for (const [how, width, zoom] of [
      ['narrow', 320, 1],
      ['usual', 380, 1],
      ['zoomed', 190, 2],
    ] as const) {
      await page.size(width, how === 'zoomed' ? 300 : 600, zoom)
      await page.screenshot(pictureOf(`${browser.engine}-speaking-${look}-${how}`))
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
    }
  }
})
