import { HOUR } from '@/utils/core/time'
import {
  alarm,
  beginWindow,
  heading,
  kept,
  pressWith,
  registered,
  tell,
  toolbarTitle,
  words,
} from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { expect, sharedTest as test } from './support/fixtures'
import { written } from './support/kept'
import { pictureOf } from './support/pictures'

const NEWER = 'Arbor was updated meanwhile. You could copy what you wrote'

/** Opens the page that is written on, ready for keys. */
async function openNote(browser: Browser): Promise<Tab> {
  const tab = await browser.open('popup.html#write')
  await expect.poll(() => tab.evaluate(() => document.activeElement?.ariaLabel)).toBe('Note')
  return tab
}

function note(tab: Tab): Promise<string> {
  return tab.evaluate(() => document.querySelector('textarea')?.value ?? '')
}

/** Empties `storage.local`. */
function loseRecord(browser: Browser): Promise<void> {
  return browser.inside.evaluate(() => chrome.storage.local.clear())
}

/** Takes the journal away, also from under pages that have it open. */
function loseJournal(browser: Browser): Promise<void> {
  return browser.inside.evaluate(
    () =>
      new Promise<void>((gone, failed) => {
        const deleting = indexedDB.deleteDatabase('arbor-journal')
        deleting.onsuccess = () => gone()
        deleting.onerror = () => failed(deleting.error)
      }),
  )
}

/** How many copies of the journal lie beside it. */
function copies(browser: Browser): Promise<number> {
  return browser.inside.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('journal', { create: true })
    return (await Array.fromAsync(folder.keys())).length
  })
}

/** Removes them. */
function loseCopies(browser: Browser): Promise<void> {
  return browser.inside.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    for (const name of await Array.fromAsync(root.keys())) await root.removeEntry(name, { recursive: true })
  })
}

/** Makes a journal as a later Arbor could have it, of which this one knows nothing. */
function journalFromLater(browser: Browser): Promise<void> {
  return browser.inside.evaluate(
    () =>
      new Promise<void>(made => {
        const opening = indexedDB.open('arbor-journal', 99)
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('pages', { keyPath: 'id' }).put({ id: 1, words: 'from later' })
        }
        opening.onsuccess = () => {
          opening.result.close()
          made()
        }
      }),
  )
}

/** Everything in the journal of whatever version: its version, and what is in each store. */
function wholeJournal(browser: Browser): Promise<unknown> {
  return browser.inside.evaluate(
    () =>
      new Promise(answer => {
        const opening = indexedDB.open('arbor-journal')
        opening.onsuccess = async () => {
          const db = opening.result
          const reads = [...db.objectStoreNames].map(
            name =>
              new Promise(read => {
                const all = db.transaction(name).objectStore(name).getAll()
                all.onsuccess = () => read([name, all.result])
              }),
          )
          const stores = await Promise.all(reads)
          db.close()
          answer({ version: db.version, stores })
        }
      }),
  )
}

/** The words beside everything that is on in Settings. */
function chosen(options: Tab): Promise<(string | undefined)[]> {
  return options.evaluate(() =>
    [...document.querySelectorAll('label:has(:checked)')].map(label => label.textContent?.trim()),
  )
}

/** Nothing is open, and nothing says that something is. */
async function expectIdle(browser: Browser): Promise<void> {
  await expect.poll(() => toolbarTitle(browser)).toBe('Arbor')
  expect(await alarm(browser)).toBeNull()
  expect(await registered(browser)).toEqual([])
}

test('F38 F39 what storage lost is begun anew, what it kept is whole, and nothing else is claimed', async ({
  browser,
}) => {
  await beginWindow(browser)
  const before = await openNote(browser)
  await before.type('textbox', 'Note', 'Rain on the roof')
  await before.press('button', 'Earlier notes')
  await expect.poll(() => words(before)).toContain('Rain on the roof')
  const home = await browser.open('sidepanel.html')
  await expect.poll(() => heading(home)).toBe('Landing')
  const options = await browser.open('options.html')
  await options.press('radio', '8 hours')
  await expect.poll(() => chosen(options)).toEqual(expect.arrayContaining(['Instagram', '8 hours']))
  // The page shows a change before it is kept.
  await expect.poll(async () => (await kept(browser))['arbor.settings']).toMatchObject({ length: 8 * HOUR })

  await loseRecord(browser)
  // A page that is open tells the truth at once; the rest at the next start of the worker.
  await expect.poll(() => heading(home)).toBe('Arbor')
  await browser.killWorker()
  await tell(browser, 'window.dispatch', { type: 'woke' })
  await expectIdle(browser)
  await expect.poll(() => chosen(options)).not.toContain('Instagram')
  expect(await chosen(options)).toContain('12 hours')
  expect(await note(await openNote(browser))).toBe('Rain on the roof')

  await loseRecord(browser)
  await loseJournal(browser)
  await browser.restart()
  await expectIdle(browser)
  const empty = await openNote(browser)
  expect(await note(empty)).toBe('')
  await empty.press('button', 'Earlier notes')
  await expect.poll(() => words(empty)).toContain('What you write can be found here later.')
  expect(await words(empty)).not.toMatch(/could not be opened|Removed lately|updated meanwhile/)
  const fresh = await browser.open('popup.html')
  await expect.poll(() => heading(fresh)).toBe('Arbor')
  await fresh.press('button', 'Begin')
  await expect.poll(() => toolbarTitle(browser)).toBe('Arbor, resting')
  const anew = await openNote(browser)
  await anew.type('textbox', 'Note', 'A first line')
  await anew.press('button', 'Earlier notes')
  await expect.poll(() => words(anew)).toContain('A first line')
})

test('F37 a journal that the browser has lost is not taken for one that was never begun', async ({
  browser,
}) => {
  await loseRecord(browser)
  await loseJournal(browser)
  const page = await openNote(browser)
  await page.type('textbox', 'Note', 'Rain on the roof')
  await expect.poll(() => written(browser)).toEqual(['Rain on the roof'])
  await expect.poll(() => kept(browser)).toHaveProperty('arbor.written')
  await page.close()
  await loseJournal(browser)

  const empty = await openNote(browser)
  await empty.press('button', 'Earlier notes')
  await expect
    .poll(() => words(empty))
    .toContain('Notes were here before, and this browser no longer has them.')
  await empty.screenshot(pictureOf(`${browser.engine}-lost`))
  await empty.press('button', 'See how they can come back.')
  const home = await browser.tab('home.html#carry')
  await expect.poll(() => words(home)).toContain('Bring something in')
  // The popup made way for it.
  await home.close()

  const anew = await openNote(browser)
  await anew.type('textbox', 'Note', 'A first line')
  await anew.press('button', 'Earlier notes')
  await expect.poll(() => words(anew)).toContain('A first line')
  expect(await words(anew)).not.toContain('Notes were here before')
})

test('F36 a journal whose files are spoilt is told from a new one, and comes back from its copy', async ({
  browser,
}) => {
  await loseRecord(browser)
  await loseJournal(browser)
  await loseCopies(browser)
  const page = await openNote(browser)
  await page.type('textbox', 'Note', 'Rain on the roof')
  await expect.poll(() => written(browser)).toEqual(['Rain on the roof'])
  await page.close()
  // At its next start the background copies it.
  await browser.killWorker()
  await tell(browser, 'window.dispatch', { type: 'woke' })
  await expect.poll(() => copies(browser)).toBe(1)
  await browser.restart(browser.spoilDatabases)

  const empty = await openNote(browser)
  expect(await note(empty)).toBe('')
  await empty.press('button', 'Earlier notes')
  await empty.press('button', 'See how they can come back.')
  const home = await browser.tab('home.html#carry')
  await pressWith(home, 'Look into the copy of')
  await expect.poll(() => words(home)).toContain('One note would come in.')
  await home.screenshot(pictureOf(`${browser.engine}-copy`))
  await home.press('button', 'Bring them in')
  await expect.poll(() => written(browser)).toEqual(['Rain on the roof'])
  // A journal that was empty meanwhile took no copy's place.
  expect(await copies(browser)).toBe(1)
})

test('F15 a journal that a later Arbor made is left alone; the words can be taken along', async ({
  browser,
}) => {
  await loseJournal(browser)
  await journalFromLater(browser)
  const later = await wholeJournal(browser)
  const page = await browser.open('popup.html#write')
  await expect.poll(() => words(page)).toContain(NEWER)
  expect(await page.has('button', 'Earlier notes')).toBe(false)

  await page.type('textbox', 'Note', 'Mist. ')
  await page.press('button', 'Copy the text')
  await expect.poll(() => words(page)).toContain('Copied.')
  await page.press('textbox', 'Note')
  await page.key('Control+End')
  await page.key('Control+v')
  await expect.poll(() => note(page)).toBe('Mist. Mist. ')
  expect(await words(page)).toContain(NEWER)

  await page.close()
  expect(await wholeJournal(browser)).toEqual(later)
  const databases = () =>
    browser.inside.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(await databases()).toEqual(['arbor-journal'])
  expect(JSON.stringify(await kept(browser))).not.toContain('Mist')
})
