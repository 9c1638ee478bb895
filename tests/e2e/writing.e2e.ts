import { HOUR } from '@/utils/core/time'
import { beginWindow, heading, pressWith, words } from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { expect, test } from './support/fixtures'
import { written, writtenEarlier } from './support/kept'
import { pictureOf } from './support/pictures'

/** Opens the page that is written on now, ready for keys. */
async function openNote(browser: Browser): Promise<Tab> {
  const tab = await browser.open('popup.html#write')
  await expect.poll(() => focused(tab)).toBe('Note')
  return tab
}

function focused(tab: Tab): Promise<string | null> {
  return tab.evaluate(() => document.activeElement?.ariaLabel ?? null)
}

function note(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.querySelector('textarea')?.value ?? '')
}

async function keys(tab: Tab, text: string): Promise<void> {
  for (const key of text) await tab.key(key)
}

/** Milliseconds between the last key and the end of the page. The first versions are still on their way then. */
const DELAYS = [0, 0, 1, 2, 5, 10, 20, 40, 80, 160, 320, 640, 1280]

test('F30 F31 closing the page at any moment after a key loses not one letter', async ({ browser }) => {
  let expected = ''
  for (const delay of DELAYS) {
    const page = await openNote(browser)
    expect(await note(page)).toBe(expected)
    await keys(page, 'ab ')
    await new Promise(passed => setTimeout(passed, delay))
    await page.close()
    expected += 'ab '
  }
  expect(await note(await openNote(browser))).toBe(expected)
})

test('F32 a browser that is killed opens on what was written', async ({ browser }) => {
  const page = await openNote(browser)
  await keys(page, 'before the storm')
  await page.press('button', 'Earlier notes')
  await expect.poll(() => words(page)).toContain('before the storm')
  await browser.crash()
  expect(await note(await openNote(browser))).toBe('before the storm')
})

/** Puts words at the end all at once, as pasting does. */
function paste(page: Tab, text: string): Promise<void> {
  return page.evaluate(words => {
    const box = document.querySelector('textarea')
    box?.setRangeText(words, box.value.length, box.value.length, 'end')
    box?.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }, text)
}

test('F33 one note written on in two pages keeps both versions', async ({ browser }) => {
  const first = await openNote(browser)
  await keys(first, 'one')
  await expect.poll(() => note(first)).toBe('one')
  const second = await openNote(browser)
  await expect.poll(() => note(second)).toBe('one')

  // Each goes on from the same version before it can hear of the other: in one go, for between two keys it could.
  await Promise.all([paste(first, ' left'), paste(second, ' right')])
  await second.press('button', 'Earlier notes')
  await expect.poll(() => words(second)).toMatch(/left/)
  await expect.poll(() => words(second)).toMatch(/right/)
})

test('a note turned and removed comes back whole, also in a window opened later', async ({ browser }) => {
  await beginWindow(browser)
  const page = await openNote(browser)
  await page.type('textbox', 'Note', 'Rain')
  await page.press('button', 'Turn the page')
  await expect.poll(() => note(page)).toBe('')
  await page.press('button', 'Earlier notes')
  await pressWith(page, 'Rain')
  await page.press('button', 'Remove')
  await expect.poll(() => words(page)).toContain('Removed.')
  await page.press('button', 'Undo')
  await expect.poll(() => note(page)).toBe('Rain')
  const later = await browser.open('sidepanel.html')
  await expect.poll(() => heading(later)).toBe('Landing')
  await later.press('button', 'Write')
  await later.press('button', 'Earlier notes')
  await expect.poll(() => words(later)).toContain('Rain')
})

test('a note is put under words and parts of life, and found by them', async ({ browser }) => {
  const page = await browser.open('sidepanel.html#write')
  for (const text of ['Rain on the roof', 'A long talk']) {
    await page.type('textbox', 'Note', text)
    await expect.poll(() => written(browser)).toContain(text)
    await page.press('button', 'Turn the page')
    await expect.poll(() => words(page)).toContain('It is kept, under Earlier notes.')
  }
  await page.press('button', 'Earlier notes')
  await pressWith(page, 'Rain on the roof')
  await pressWith(page, 'Where it belongs')
  await page.type('textbox', 'Words to find it by, with commas between', 'Walk, with Ana')
  await page.press('checkbox', 'Nature')
  await expect.poll(() => words(page)).toContain('walk, with ana, Nature')
  await page.press('button', 'Back')
  await expect.poll(() => words(page)).toContain('with ana')

  await pressWith(page, 'Narrow the list')
  await page.press('checkbox', 'Nature')
  await expect.poll(() => words(page)).not.toContain('A long talk')
  await page.screenshot(pictureOf(`${browser.engine}-narrowed`))
  await page.press('button', 'Show all again')
  await expect.poll(() => words(page)).toContain('A long talk')
  await page.type('searchbox', 'Search your journal', 'ana')
  await expect.poll(() => words(page)).toContain('1 note found.')
})

test('what a note said before can be read, and brought back with nothing lost', async ({ browser }) => {
  const page = await browser.open('sidepanel.html#write')
  await page.type('textbox', 'Note', 'Rain')
  await expect.poll(() => written(browser)).toEqual(['Rain'])
  await page.press('button', 'Turn the page')
  await expect.poll(() => words(page)).toContain('It is kept, under Earlier notes.')
  await writtenEarlier(browser, HOUR)
  await page.press('button', 'Earlier notes')
  await pressWith(page, 'Rain')
  await page.type('textbox', 'Note', ' and sun')
  await expect.poll(() => written(browser)).toEqual(['Rain and sun'])
  await pressWith(page, 'What it said before')
  await page.screenshot(pictureOf(`${browser.engine}-versions`))
  await page.press('button', 'Bring these back')
  await expect.poll(() => written(browser)).toEqual(['Rain'])
  expect(await note(page)).toBe('Rain')
  await expect.poll(() => words(page)).toContain('Rain and sun')
})

test('notes are gathered into a longer page, and stay', async ({ browser }) => {
  const page = await browser.open('sidepanel.html#write')
  for (const text of ['Rain in the morning', 'Rain at night']) {
    await page.type('textbox', 'Note', text)
    await expect.poll(() => written(browser)).toContain(text)
    await page.press('button', 'Turn the page')
    await expect.poll(() => words(page)).toContain('It is kept, under Earlier notes.')
  }
  await page.press('button', 'Earlier notes')
  await page.type('searchbox', 'Search your journal', 'rain')
  await page.press('button', 'Make one page of these')
  await expect.poll(() => note(page)).toBe('Rain in the morning\n\nRain at night\n\n')
  // The keyboard is at its end.
  await expect.poll(() => focused(page)).toBe('Note')
  await keys(page, 'Rainy')
  await expect.poll(() => written(browser)).toContain('Rain in the morning\n\nRain at night\n\nRainy')
  expect(await written(browser)).toEqual(expect.arrayContaining(['Rain in the morning', 'Rain at night']))
})
