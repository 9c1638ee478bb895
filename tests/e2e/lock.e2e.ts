import { begun, kept, words } from './support/arbor'
import type { Tab } from './support/browser'
import { expect, test } from './support/fixtures'
import { readsOf, written } from './support/kept'
import { changeWords, lockAll, lockNow, PASSPHRASE, typeSecret, wrapped } from './support/lock'
import { pictureOf } from './support/pictures'
import { filesWith } from './support/search-disk'

const NEXT = 'four gulls over the harbour'
const note = (tab: Tab) => tab.evaluate(() => document.querySelector('textarea')?.value)

test('F51 locked, no word of it is on the disk; opened, all of it is there, and what came meanwhile', async ({
  browser,
}) => {
  await begun(browser)
  const tab = await browser.open('sidepanel.html#write')
  await tab.type('textbox', 'Note', 'Kingfisher before')
  await expect.poll(() => written(browser)).toEqual(['Kingfisher before'])
  await tab.press('button', 'Turn the page')
  await expect.poll(() => note(tab)).toBe('')
  // Whoever looks for them finds them, as long as nothing is locked.
  expect(filesWith(browser.profile, ['Kingfisher'])).not.toEqual([])
  // Another page has them on its screen, and nobody touches it any more.
  const list = await browser.open('sidepanel.html#write')
  await list.press('button', 'Earlier notes')
  await expect.poll(() => words(list)).toContain('Kingfisher before')
  const recovery = await lockAll(browser)

  // Open, writing is as it always was, and is sealed.
  await tab.type('textbox', 'Note', 'Sandpiper between')
  await expect.poll(async () => (await written(browser)).length).toBe(2)
  expect(await written(browser)).toEqual([undefined, undefined])

  // What opens it with words that it had lies there as long as they are its words.
  const before = await wrapped(browser)
  await expect.poll(() => filesWith(browser.profile, [before])).not.toEqual([])
  await changeWords(browser, PASSPHRASE, NEXT)

  // Locked from elsewhere, the words leave the screen; new ones can be written, and nothing can be read.
  await lockNow(browser)
  await list.bringToFront()
  await expect.poll(() => words(list)).not.toContain('Kingfisher')
  await list.close()
  await tab.bringToFront()
  await expect.poll(() => note(tab)).toBe('')
  await expect.poll(() => words(tab)).toContain('Your journal is locked. What you write here is sealed')
  await tab.screenshot(pictureOf(`${browser.engine}-lock-writing`))
  await tab.type('textbox', 'Note', 'Bittern behind')
  await tab.press('button', 'Earlier notes')
  await expect.poll(() => words(tab)).toContain('Your passphrase opens it')
  await tab.screenshot(pictureOf(`${browser.engine}-lock-closed`))
  expect(await words(tab)).not.toMatch(/Kingfisher|Sandpiper|Bittern/)

  // The browser is closed and its folder looked through; it starts locked.
  let found: string[] | null = null
  const traces = ['Kingfisher', 'Sandpiper', 'Bittern', PASSPHRASE, NEXT, recovery, before]
  await browser.restart(() => {
    found = filesWith(browser.profile, traces)
  })
  expect(found).toEqual([])
  expect(JSON.stringify(await kept(browser))).not.toMatch(/Kingfisher|Sandpiper|Bittern/)

  const again = await browser.open('sidepanel.html#write')
  await expect.poll(() => words(again)).toContain('Your journal is locked.')
  await again.press('button', 'Earlier notes')
  await typeSecret(again, 'Passphrase', PASSPHRASE)
  await again.press('button', 'Open')
  await expect.poll(() => words(again)).toContain('That does not open it.')
  await typeSecret(again, 'Passphrase', NEXT)
  await again.press('button', 'Open')
  const readHere = await readsOf(again)
  await again.press('button', 'Earlier notes')
  await expect.poll(() => words(again)).toContain('Bittern behind')
  expect(await words(again)).toContain('Kingfisher before')
  expect(await words(again)).toContain('Sandpiper between')
  // The worker was given the key.
  await again.type('searchbox', 'Search your journal', 'kingf')
  await expect.poll(() => words(again)).not.toContain('Sandpiper between')
  expect(await words(again)).toContain('Kingfisher before')
  expect(await readHere()).toBe(0)
})
