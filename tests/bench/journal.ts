// The journal at three sizes, through the shipped pages: how soon its list is there and how soon it is searched, beside
// MiniSearch, used plainly, and SQLite's full-text search, each in a worker of the same Chromium over the same notes.
import type { Page } from 'playwright-core'
import { copyOfBuild, type Figure, type Launched, launch, median } from './chromium.ts'
import { others } from './journal-others.ts'
import { fill, first as firstLetter, open, pressed, ready, type, watch, write } from './journal-page.ts'
import { notes, vocabulary } from './journal-texts.ts'

const SIZES = [1000, 10_000, 100_000]
const LOCKED = 10_000
/** One that comes later than this by a whole one was left out. */
const FRAME = 16.7
const ROUNDS = 5
const SIDE_PANEL = { width: 400, height: 700 }
const PASSPHRASE = 'a lamp by the window'
const PAGES = 'As pages of text, in an archive'
const AT_A_TIME = 5000
const MIB = 1024 * 1024
/** Frequent words, rarer ones and rare ones. */
const WORDS = [40, 500, 5000, 20_000]

export async function journal(sizes: readonly number[] = SIZES): Promise<readonly Figure[]> {
  const locked = await opened()
  const figures: Figure[] = [
    { what: 'from the passphrase to an open journal', value: locked.open, unit: 'ms', limit: 600 },
    {
      what: `${LOCKED.toLocaleString('en')} with a lock: ready to be searched`,
      value: locked.ready,
      unit: 'ms',
      limit: 1500,
    },
    {
      what: `${LOCKED.toLocaleString('en')} with a lock: a frame too late by, at most`,
      value: locked.late,
      unit: 'ms',
      limit: FRAME,
    },
  ]
  for (const size of sizes) {
    const ours = await measured(size)
    const name = size.toLocaleString('en')
    const theirs = await others(size, queries())
    figures.push(
      { what: `${name}: list, first notes in the page`, value: ours.there, unit: 'ms', limit: FRAME },
      { what: `${name}: list, first notes painted`, value: ours.painted, unit: 'ms', limit: 80 },
      { what: `${name}: all of it read`, value: ours.read, unit: 'ms' },
      { what: `${name}: ready to be searched`, value: ours.ready, unit: 'ms', limit: 1500 },
      { what: `${name}: the same, just after all was brought in`, value: ours.unsettled, unit: 'ms' },
      { what: `${name}: a frame too late by, at most`, value: ours.late, unit: 'ms', limit: FRAME },
      { what: `${name}: the first letter to what it finds`, value: ours.first, unit: 'ms' },
      { what: `${name}: a frame too late by meanwhile`, value: ours.firstLate, unit: 'ms', limit: FRAME },
      { what: `${name}: a key to what it finds, p95`, value: ours.search, unit: 'ms', limit: 16 },
      { what: `${name}: a letter to its being kept, p95`, value: ours.save, unit: 'ms', limit: 10 },
      { what: `${name}: heap of the page`, value: ours.heap, unit: 'MiB', limit: 250 },
      { what: `${name}: all of it saved as pages`, value: ours.taken, unit: 'ms', limit: 15_000 },
      { what: `${name}: MiniSearch, ready`, value: theirs.mini.index, unit: 'ms', ours: ours.ready },
      { what: `${name}: MiniSearch, a query, p95`, value: theirs.mini.search, unit: 'ms', ours: ours.search },
      { what: `${name}: SQLite FTS5, ready`, value: theirs.sqlite.index, unit: 'ms', ours: ours.ready },
      {
        what: `${name}: SQLite FTS5, a query, p95`,
        value: theirs.sqlite.search,
        unit: 'ms',
        ours: ours.search,
      },
    )
  }
  return figures
}

/** What a hand types that looks for some words, key by key. */
function queries(): readonly string[] {
  const words = vocabulary()
  const typed = (text: string) =>
    Array.from(text, (_, at) => text.slice(0, at + 1)).filter(it => !it.endsWith(' '))
  return [...WORDS.map(rank => words[rank] ?? ''), `${words[60]} ${words[300]}`].flatMap(typed)
}

/** A browser that has just begun, with so many notes in its journal. */
async function begun(size: number): Promise<Launched> {
  const launched = await launch(await copyOfBuild())
  const page = await launched.context.newPage()
  await begin(page, launched.origin)
  const now = Date.now()
  const rows = notes(size, now).map(note => ({
    ...note,
    updatedAt: note.createdAt,
    window: null,
    finished: true,
    deletedAt: null,
    kind: 'note',
    domains: [],
    voices: [],
    sealedAt: null,
    rev: 1,
    day: Math.floor(note.createdAt / 86_400_000),
  }))
  for (let at = 0; at < rows.length; at += AT_A_TIME)
    await page.evaluate(fill, rows.slice(at, at + AT_A_TIME))
  return again(launched)
}

/** The browser begun anew: what others left in its memory, and code that ran before, would flatter us, or the other way round. */
async function again(launched: Launched): Promise<Launched> {
  const next = await launched.again()
  await next.context.addInitScript(watch)
  return next
}

async function begin(page: Page, origin: string): Promise<void> {
  await page.setViewportSize(SIDE_PANEL)
  await page.goto(`${origin}/sidepanel.html#write`)
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  // A browser that has just begun has more to do.
  await page.waitForTimeout(1000)
}

async function measured(size: number) {
  let browser = await begun(size)
  // Brought in at once it lies on the disk as years of writing would not: the browser puts that right when it is read.
  const unsettled = await opening(await browser.context.newPage(), browser.origin)
  browser = await again(browser)
  const rounds: Opening[] = []
  for (let round = 1; round < ROUNDS; round += 1) {
    rounds.push(await opening(await browser.context.newPage(), browser.origin))
    browser = await again(browser)
  }
  const page = await browser.context.newPage()
  rounds.push(await opening(page, browser.origin))
  const figures = await closely(page, browser.origin)
  await browser.close()
  return {
    there: middle(rounds, 'there'),
    painted: middle(rounds, 'painted'),
    read: middle(rounds, 'read'),
    ready: middle(rounds, 'ready'),
    late: middle(rounds, 'late'),
    unsettled: unsettled.ready,
    ...figures,
  }
}

/** How long it takes to come to the list, to all of it, and to be ready to search it, from the press. */
async function opening(page: Page, origin: string) {
  await begin(page, origin)
  return { ...(await page.evaluate(open)), ...(await page.evaluate(ready)) }
}

type Opening = Awaited<ReturnType<typeof opening>>

/** Of several openings, what stands in the middle. */
const middle = (rounds: readonly Opening[], of: keyof Opening) => median(rounds.map(round => round[of]))

async function closely(page: Page, origin: string) {
  const found = await page.evaluate(firstLetter, 'b')
  const typed = await page.evaluate(type, queries())
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const other = await page.context().newPage()
  await begin(other, origin)
  const kept = await other.evaluate(write, 'a hand that writes some words')
  await other.goto(`${origin}/home.html#carry`)
  await other.getByRole('button', { name: PAGES }).waitFor()
  const taken = await other.evaluate(pressed, [PAGES, 'with your downloads now'] as const)
  await other.close()
  return {
    taken,
    first: found.took,
    firstLate: found.late,
    search: p95(typed),
    save: p95(kept),
    heap: usedSize / MIB,
  }
}

/**
 * How long it takes to open a locked journal, once the passphrase is typed, and then to come to its notes and to be
 * ready to search them.
 */
async function opened() {
  const first = await begun(LOCKED)
  const page = await first.context.newPage()
  await page.goto(`${first.origin}/options.html#lock`)
  await page.getByLabel('A passphrase, twelve signs or more').fill(PASSPHRASE)
  await page.getByLabel('The same once more').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Lock what I write' }).click()
  await page.getByRole('button', { name: 'I have it' }).click()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.getByRole('button', { name: 'Lock it now' }).click()
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    times.push(await page.evaluate(pressed, ['Open', 'Lock it now'] as const))
  }
  let browser = await openedAnew(first)
  // As in `measured`: all of it was just written anew.
  await opening(await browser.context.newPage(), browser.origin)
  const rounds: Opening[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    browser = await openedAnew(browser)
    rounds.push(await opening(await browser.context.newPage(), browser.origin))
  }
  await browser.close()
  return { open: median(times), ready: middle(rounds, 'ready'), late: middle(rounds, 'late') }
}

/** The browser begun anew, and its journal opened. */
async function openedAnew(before: Launched): Promise<Launched> {
  const browser = await again(before)
  const settings = await browser.context.newPage()
  await settings.goto(`${browser.origin}/options.html#lock`)
  await settings.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await settings.evaluate(pressed, ['Open', 'Lock it now'] as const)
  return browser
}

function p95(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
}
