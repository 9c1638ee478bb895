import { openedByAge } from '../support/age-tool'
import { pressWith, words } from '../support/arbor'
import type { Browser, Tab } from '../support/browser'
import { choose } from '../support/choose'
import { expect, sharedTest as test } from '../support/fixtures'
import { written } from '../support/kept'
import { pictureOf } from '../support/pictures'

/** To make a key takes seconds on purpose. */
const SLOW = { timeout: 90_000 }
/** And a journey that does so several times, minutes on a busy machine. */
const LONG = { timeout: 300_000 }

/** Has the page hold on to what it hands to the browser's downloads. */
function hold(tab: Tab): Promise<void> {
  return tab.evaluate(() => {
    const create = URL.createObjectURL
    URL.createObjectURL = blob => {
      Reflect.set(globalThis, 'held', blob)
      return create.call(URL, blob)
    }
  })
}

/** What was handed over last, by its bytes. */
async function held(tab: Tab): Promise<string> {
  return tab.evaluate(async () => {
    const bytes = new Uint8Array(await (Reflect.get(globalThis, 'held') as Blob).arrayBuffer())
    return btoa(String.fromCharCode(...bytes))
  })
}

async function write(browser: Browser, text: string): Promise<void> {
  const page = await browser.open('popup.html#write')
  await page.type('textbox', 'Note', text)
  await expect.poll(() => written(browser)).toContain(text)
  await page.press('button', 'Turn the page')
  await expect.poll(() => words(page)).toContain('It is kept, under Earlier notes.')
  await page.close()
}

/** Takes the journal away, also from under pages that have it open. */
const lose = (browser: Browser) =>
  browser.inside.evaluate(
    () =>
      new Promise<void>((gone, failed) => {
        const deleting = indexedDB.deleteDatabase('arbor-journal')
        deleting.onsuccess = () => gone()
        deleting.onerror = () => failed(deleting.error)
      }),
  )

test.for([
  ['As pages of text, in an archive', 'journal.zip'],
  ['As data', 'journal.json'],
] as const)(
  '%s the journal goes and comes back, and that can be undone',
  async ([kind, name], { browser }) => {
    await write(browser, `Rain on the roof, ${name}`)
    await write(browser, `"Quotes", <b>signs</b> & 雨, ${name}`)
    const before = (await written(browser)).toSorted()
    const home = await browser.open('home.html#carry')
    await hold(home)
    await home.press('button', kind)
    await expect.poll(() => words(home)).toContain('It is with your downloads now.')
    await expect.poll(() => words(home)).toContain('All of it was taken along last on')
    const file = await held(home)
    await choose(home, name, file)
    await expect.poll(() => words(home)).toContain('There is nothing new in there.')
    await home.screenshot(pictureOf(`${browser.engine}-carry`))
    await home.close()

    await lose(browser)
    const again = await browser.open('home.html#carry')
    await expect.poll(() => words(again)).toContain('Nothing is written there yet.')
    await choose(again, name, file)
    await expect.poll(() => words(again)).toContain(`${before.length} notes would come in.`)
    await again.screenshot(pictureOf(`${browser.engine}-carry-found`))
    await again.press('button', 'Bring them in')
    await expect.poll(() => words(again)).toContain(`${before.length} notes came in.`)
    expect((await written(browser)).toSorted()).toEqual(before)
    await again.press('button', 'Undo')
    await expect.poll(() => written(browser)).toEqual([])
    await choose(again, name, file)
    await again.press('button', 'Bring them in')
    await expect.poll(async () => (await written(browser)).toSorted()).toEqual(before)
    await again.close()
  },
)

test('a locked file opens with its words only, and brings everything back', LONG, async ({ browser }) => {
  await write(browser, 'Rain under lock')
  const before = (await written(browser)).toSorted()
  const home = await browser.open('home.html#carry')
  await hold(home)
  await pressWith(home, 'As data, locked with words of yours')
  await home.type('textbox', 'Words to lock it with', 'short')
  await home.press('button', 'Lock it and take it along')
  await expect.poll(() => words(home)).toContain('That is soon guessed.')
  await home.fill('textbox', 'Words to lock it with', 'quiet lamp river bench')
  await home.screenshot(pictureOf(`${browser.engine}-carry-lock`))
  await home.press('button', 'Lock it and take it along')
  await expect.poll(() => words(home), SLOW).toContain('It is with your downloads now.')
  const file = await held(home)
  expect(atob(file)).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/)
  const outside = await openedByAge(file, 'quiet lamp river bench')
  expect(JSON.parse(outside.toString())).toMatchObject({ arbor: 'journal', version: 1 })
  expect(outside.toString()).toContain('Rain under lock')
  await expect(openedByAge(file, 'quiet lamp river branch')).rejects.toThrow('incorrect passphrase')

  await home.close()

  await lose(browser)
  const again = await browser.open('home.html#carry')
  await choose(again, 'journal.json.age', file)
  await again.type('textbox', 'The words it was locked with', 'quiet lamp river branch')
  await again.press('button', 'Open it')
  await expect.poll(() => words(again), SLOW).toContain('Those are not the words.')
  await again.screenshot(pictureOf(`${browser.engine}-carry-locked`))
  await again.fill('textbox', 'The words it was locked with', 'quiet lamp river bench')
  await again.press('button', 'Open it')
  await expect.poll(() => words(again), SLOW).toContain('would come in.')
  await again.press('button', 'Bring them in')
  await expect.poll(async () => (await written(browser)).toSorted()).toEqual(before)
  await again.close()
})

test('F53 F55 a file that is broken or hostile changes nothing, and is spoken of in plain words', async ({
  browser,
}) => {
  const before = await written(browser)
  const home = await browser.open('home.html#carry')
  await choose(home, 'broken.json', btoa('{"arbor":"journal","version":1,"entries":[{'))
  await expect.poll(() => words(home)).toContain('Nothing in there could be read.')
  await choose(home, 'broken.zip', btoa('PK\u0003\u0004 and then nothing'))
  await expect.poll(() => words(home)).toContain('Nothing in there could be read.')
  expect(await written(browser)).toEqual(before)

  const name = '<img src=x onerror=alert(1)>.json'
  const entries = [
    { id: 'x', text: '<script>alert(1)</script><img src=x onerror=alert(1)>', createdAt: 1e12 },
    {},
  ]
  await choose(home, name, btoa(JSON.stringify({ arbor: 'journal', version: 1, entries })))
  await expect.poll(() => words(home)).toContain('One note would come in.')
  expect(await words(home)).toContain('One part could not be read: #2')
  await home.press('button', 'Bring them in')
  await expect.poll(() => words(home)).toContain('One note came in.')
  await home.close()
  const page = await browser.open('sidepanel.html#write')
  await page.press('button', 'Earlier notes')
  await expect.poll(() => words(page)).toContain('<script>alert(1)</script>')
  expect(await page.evaluate(() => document.querySelectorAll('main img, main script').length)).toBe(0)
  await page.close()
})
