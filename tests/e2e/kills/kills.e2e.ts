import process from 'node:process'
import { words } from '../support/arbor'
import type { Browser, Tab } from '../support/browser'
import { choose } from '../support/choose'
import { expect, test } from '../support/fixtures'
import { written } from '../support/kept'
import { free, lockWith, PASSPHRASE, takeOff } from '../support/lock'
import { until } from '../support/until'
import { makeOlder } from './older'

const KILLS = Number(process.env['KILLS'] ?? 200)
/** In milliseconds: a kill comes at any moment of this, which is longer than any of the deeds takes once. */
const MOMENTS = 3000
/** What may still be on its way from the hand to the disk, in milliseconds. */
const ON_ITS_WAY = 300
/** From one key to the next, in milliseconds: faster than any hand. */
const STROKE = 40
/** Notes in a file that comes in. */
const BROUGHT = 300
const LETTERS = 'the light on the wall, and then the same light on the floor. '

/** What is true of a journal, whatever happened while something was done to it. Counts what is missing. */
type Law = (
  there: readonly string[],
  killedAt: number,
) => { readonly letters: number; readonly notes: number }

/** Begins to do something and answers at once; goes on until the browser is gone. */
type Deed = (browser: Browser, round: number) => Promise<Law>

async function openNote(browser: Browser): Promise<Tab> {
  const page = await browser.open('popup.html#write')
  await until(() => page.evaluate(() => document.activeElement?.ariaLabel === 'Note'))
  return page
}

const note = (page: Tab) => page.evaluate(() => document.querySelector('textarea')?.value ?? '')

async function turn(page: Tab): Promise<void> {
  await page.press('button', 'Turn the page')
  await until(async () => (await note(page)) === '')
}

/** Until the browser is gone. */
function goOn(work: () => Promise<void>): void {
  work().catch(() => {})
}

const typing: Deed = async browser => {
  const page = await openNote(browser)
  const before = await note(page)
  const typed: { readonly sign: string; readonly at: number }[] = []
  goOn(async () => {
    for (;;) {
      for (const sign of LETTERS) {
        await page.key(sign === ' ' ? 'Space' : sign)
        typed.push({ sign, at: Date.now() })
        await new Promise(passed => setTimeout(passed, STROKE))
      }
    }
  })
  return (there, killedAt) => {
    const all = typed.map(({ sign }) => sign).join('')
    const next = LETTERS[all.length % LETTERS.length]
    const longest = there.filter(text => text.startsWith(before)).map(text => text.slice(before.length))
    // The last key may have come to the page and not been answered yet.
    const found = longest.filter(text => `${all}${next}`.startsWith(text)).map(({ length }) => length)
    const due = typed.filter(({ at }) => at <= killedAt - ON_ITS_WAY).length
    const kept = Math.max(before === '' || there.includes(before) ? 0 : -Infinity, ...found)
    return { letters: Math.max(0, due - Math.max(0, kept)), notes: kept === -Infinity ? 1 : 0 }
  }
}

const turning: Deed = async (browser, round) => {
  const page = await openNote(browser)
  if ((await note(page)) !== '') await turn(page)
  const said: string[] = []
  goOn(async () => {
    for (let line = 0; ; line += 1) {
      const text = `${round} ${line}`
      await page.type('textbox', 'Note', text)
      await turn(page)
      said.push(text)
    }
  })
  return there => ({ letters: 0, notes: said.filter(text => !there.includes(text)).length })
}

const bringing: Deed = async (browser, round) => {
  const page = await browser.open('home.html#carry')
  const entries = Array.from({ length: BROUGHT }, (_, at) => {
    return { id: `${round}-${at}`, text: `brought ${round} ${at}`, createdAt: 1e12 + at }
  })
  const file = JSON.stringify({ arbor: 'journal', version: 1, entries, checkIns: [] })
  goOn(async () => {
    await choose(page, 'journal.json', btoa(file))
    await page.press('button', 'Bring them in')
  })
  return there => {
    const came = there.filter(text => text.startsWith(`brought ${round} `)).length
    return { letters: 0, notes: came === 0 ? 0 : BROUGHT - came }
  }
}

const migrating: Deed = async browser => {
  await makeOlder(browser)
  goOn(async () => {
    await browser.open('popup.html#write')
  })
  return () => ({ letters: 0, notes: 0 })
}

const locking: Deed = async browser => {
  const options = await browser.open('options.html#lock')
  goOn(async () => {
    for (;;) {
      await lockWith(options, PASSPHRASE)
      await options.press('button', 'I have it')
      await takeOff(options)
    }
  })
  return () => ({ letters: 0, notes: 0 })
}

const DEEDS = { typing, turning, bringing, migrating, locking }

test(`F30 F32 ${KILLS} kills at any moment lose no note, and no letter older than ${ON_ITS_WAY} ms`, {
  timeout: KILLS * 30_000,
}, async ({ browser }) => {
  await (await openNote(browser)).close()
  const lost = { letters: 0, notes: 0 }
  for (let round = 0; round < KILLS; round += 1) {
    const [name, deed] = Object.entries(DEEDS)[round % Object.keys(DEEDS).length] ?? []
    const before = await written(browser)
    const law = await deed?.(browser, round)
    await new Promise(passed => setTimeout(passed, Math.random() * MOMENTS))
    const killedAt = Date.now()
    await browser.crash()
    await free(browser)
    // The page makes the journal what it is now, whatever state it was left in.
    const page = await browser.open('popup.html#write')
    await page.press('button', 'Earlier notes')
    await expect
      .poll(() => words(page), { message: `Round ${round}, ${name}` })
      .toMatch(/Search your journal|can be found here later/)
    const there = await written(browser)
    const { letters = 0, notes = 0 } = law?.(there, killedAt) ?? {}
    lost.letters += letters
    // What was being written may have grown; anything else is as it was.
    lost.notes += notes + before.filter(text => !there.some(one => one.startsWith(text))).length
    if (letters + notes > 0) console.log(`Round ${round}, ${name}: ${letters} letters, ${notes} notes lost.`)
  }
  console.log(
    `${KILLS} kills: ${lost.notes} notes lost, ${lost.letters} letters older than ${ON_ITS_WAY} ms.`,
  )
  expect(lost).toEqual({ letters: 0, notes: 0 })
})
