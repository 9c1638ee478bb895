import { pressWith, tell, words } from '../support/arbor'
import { choose } from '../support/choose'
import { expect, voiceTest as test } from '../support/fixtures'
import { piecesSpoken, spoken } from '../support/kept'
import { free, lockNow, lockWith, PASSPHRASE } from '../support/lock'
import { pictureOf } from '../support/pictures'
import { lengthOn, PLAY, playThrough, speak, spokenFor } from '../support/speak'

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

test('a page that is closed in the middle has what was said until then', async ({ browser }) => {
  const page = await speak(browser)
  await spokenFor(browser, 2)
  await page.close()
  const later = await browser.open('sidepanel.html#write')
  expect(await lengthOn(later)).toBeGreaterThanOrEqual(1)
  await playThrough(later)
})

test('a journal that is locked while somebody speaks stops listening, and has what was said until then', async ({
  browser,
}) => {
  const options = await browser.open('options.html#lock')
  await lockWith(options, PASSPHRASE)
  await options.press('button', 'I have it')
  const page = await speak(browser)
  await expect.poll(() => piecesSpoken(browser)).toBeGreaterThan(1)
  await lockNow(browser)
  const pieces = await piecesSpoken(browser)
  await page.bringToFront()
  await expect.poll(() => words(page)).toContain('Your journal is locked.')
  expect(await words(page)).not.toContain('listening')
  await page.close()
  await free(browser)
  expect(await spoken(browser)).toEqual([expect.toSatisfy((length: number) => length >= pieces - 1)])
  const later = await browser.open('sidepanel.html#write')
  expect(await lengthOn(later)).toBeGreaterThanOrEqual(pieces - 1)
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
