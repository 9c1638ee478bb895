import { type Entry, newEntry } from '@/utils/core/journal/entry'
import { dayOf } from '@/utils/core/journal/listing'
import type { Parked } from '@/utils/core/parked/parked'
import { DAY, MINUTE, SECOND } from '@/utils/core/time'
import { PEAKS } from '@/utils/core/voice/peaks'
import type { PastSpan } from '@/utils/core/window/state'
import { put, windowRecord } from './arbor'
import type { Browser, Tab } from './browser'
import { until } from './until'

/** A small thing as it is stored. */
interface Row {
  readonly of: string
  readonly id: string
  readonly value: unknown
  readonly deletedAt: number | null
}

/** Puts a small thing into storage, as another page would. */
export async function plant<T extends { id: string }>(browser: Browser, of: string, value: T): Promise<void> {
  await write(browser, [{ of, id: value.id, value, deletedAt: null }])
}

/** All small things of a kind, those that were removed as well. */
export async function rows(browser: Browser, of: string): Promise<Row[]> {
  return (await everything<Row>(browser, 'kept')).filter(row => row.of === of)
}

/** Puts notes into the journal, each with the days it is old. */
export function plantNotes(
  browser: Browser,
  notes: readonly (readonly [text: string, days: number])[],
): Promise<void> {
  const entries = notes.map(([text, days]) =>
    newEntry(`${days} ${text}`.slice(0, 100), text, null, Date.now() - days * DAY),
  )
  return plantEntries(browser, entries)
}

/** Puts longer pages into the journal, of a window or of none. */
export function plantPages(browser: Browser, texts: readonly string[], window: number | null): Promise<void> {
  const now = Date.now()
  const page = (text: string, at: number): Entry => ({
    ...newEntry(`page ${at}`, text, window, now),
    kind: 'page',
  })
  return plantEntries(browser, texts.map(page))
}

function plantEntries(browser: Browser, entries: readonly Entry[]): Promise<void> {
  return write(
    browser,
    entries.map(entry => ({ ...entry, finished: true, rev: 1, day: dayOf(entry.createdAt) })),
    'entries',
  )
}

/**
 * Puts a note into the journal that was spoken, with a picture of its sound, on the page that is written on. There is a
 * sound only where one is given, of a second.
 */
export async function plantSpoken(
  browser: Browser,
  text: string,
  sound: readonly number[] = [],
): Promise<void> {
  const at = Date.now() - MINUTE
  const entry = { ...newEntry(`spoken ${text}`, text, null, at), voices: ['spoken'], rev: 1 }
  await write(browser, [{ ...entry, unfinished: entry.updatedAt }], 'entries')
  const length = sound.length > 0 ? SECOND : 74_000
  const known = { begun: at, type: 'audio/webm;codecs=opus', length, size: sound.length }
  const peaks = Array.from({ length: PEAKS }, (_, at) => Math.round(130 + 120 * Math.sin(at * at)))
  const head = { of: 'head', id: 'spoken', at: 0, ...known, peaks }
  const parts = sound.length > 0 ? [{ of: 'part', id: 'spoken', at: 0, bytes: sound }] : []
  await write(browser, [head, ...parts], 'voices')
}

/** What was spoken as it lies there, its sound in numbers. */
export function voiceRows(browser: Browser): Promise<unknown[]> {
  return everything(browser, 'voices')
}

/** How many seconds of each voice were put down. */
export async function spoken(browser: Browser): Promise<number[]> {
  const rows = await everything<{ readonly of: string; readonly length: number }>(browser, 'voices')
  return rows.filter(({ of }) => of === 'head').map(({ length }) => length / SECOND)
}

/** In how many pieces what was spoken was put down, sealed or not. */
export async function piecesSpoken(browser: Browser): Promise<number> {
  return (await everything<{ readonly of: string }>(browser, 'voices')).filter(({ of }) => of === 'part')
    .length
}

/** The words of each entry that is in the journal, those that were removed as well. */
export async function written(browser: Browser): Promise<string[]> {
  return (await everything<{ readonly text: string }>(browser, 'entries')).map(({ text }) => text)
}

/** Changes the words of an entry, as if that had been done so many milliseconds before it was touched last. */
export async function reword(browser: Browser, text: string, to: string, earlier: number): Promise<void> {
  const entries = await everything<Entry>(browser, 'entries')
  const found = entries.filter(entry => entry.text === text)
  const changed = found.map(entry => ({ ...entry, text: to, updatedAt: entry.updatedAt - earlier }))
  return write(browser, changed, 'entries')
}

/** Lets time pass for every entry, as if it had been written that much earlier. */
export async function writtenEarlier(browser: Browser, by: number): Promise<void> {
  const entries = await everything<{ createdAt: number; updatedAt: number }>(browser, 'entries')
  const earlier = entries.map(entry => ({
    ...entry,
    createdAt: entry.createdAt - by,
    updatedAt: entry.updatedAt - by,
    day: dayOf(entry.createdAt - by),
  }))
  return write(browser, earlier, 'entries')
}

async function everything<T>(browser: Browser, store: string): Promise<T[]> {
  await made(browser)
  return browser.inside.evaluate(
    name =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open('arbor-journal')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll()
          all.onsuccess = () => {
            opening.result.close()
            // Not every browser hands bytes out.
            const plain = (row: { bytes?: Uint8Array }) => row.bytes && { bytes: [...row.bytes] }
            resolve(all.result.map(row => ({ ...row, ...plain(row) })))
          }
        }
      }),
    store,
  )
}

/** Lets a day pass, as far as a window that is over and what was saved for tomorrow can tell. */
export async function dayLater(browser: Browser): Promise<void> {
  const parked = await rows(browser, 'parked')
  const earlier = (value: Parked): Parked => ({ ...value, at: value.at - DAY })
  await write(
    browser,
    parked.map(row => ({ ...row, value: earlier(row.value as Parked) })),
  )
  const record = await windowRecord(browser)
  if (record.state.kind !== 'closed') throw new Error('The window is not over.')
  const { anchor, begun, ends, endedAt, ...rest } = record.state.span
  const span: PastSpan = {
    ...rest,
    anchor: anchor - DAY,
    begun: begun - DAY,
    ends: ends - DAY,
    endedAt: endedAt - DAY,
  }
  await put(browser, { 'arbor.window': { ...record, state: { kind: 'closed', span }, past: [span] } })
}

/** Waits until a page of ours has made the database: whoever opens it first decides what is in it. */
async function made(browser: Browser): Promise<void> {
  await until(() =>
    browser.inside.evaluate(async () =>
      (await indexedDB.databases()).some(({ name, version }) => name === 'arbor-journal' && version === 4),
    ),
  )
}

async function write(browser: Browser, all: readonly object[], store = 'kept'): Promise<void> {
  await made(browser)
  return browser.inside.evaluate(
    given =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('arbor-journal')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const tx = opening.result.transaction(given.store, 'readwrite')
          // Bytes come here as numbers.
          const bytesIn = (row: { bytes?: number[] }) => row.bytes && { bytes: Uint8Array.from(row.bytes) }
          for (const row of given.all) tx.objectStore(given.store).put({ ...row, ...bytesIn(row) })
          tx.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    { all, store },
  )
}

/** Counts from now on what a page reads of the notes itself, but for the newest; answers with how many there were so far. */
export async function readsOf(tab: Tab): Promise<() => Promise<number>> {
  await tab.evaluate(() => {
    const { getAll } = IDBObjectStore.prototype
    let read = 0
    Object.assign(globalThis, { readSoFar: () => read })
    IDBObjectStore.prototype.getAll = function (...which) {
      const asked = getAll.apply(this, which)
      if (this.name === 'entries')
        asked.addEventListener('success', () => {
          read += asked.result.length
        })
      return asked
    }
  })
  return () => tab.evaluate(() => (globalThis as unknown as { readSoFar(): number }).readSoFar())
}
