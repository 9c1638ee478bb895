import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { asked, openRaw } from '@/tests/support/database'
import { searchWorker } from '@/tests/support/search-worker'
import type { Answer } from '@/utils/core/journal/answer'
import { type Entry, newEntry, REMOVED_KEPT, removed } from '@/utils/core/journal/entry'
import { plain } from '@/utils/core/journal/packed'
import { createAnswerer } from '@/utils/core/journal/search/answerer'
import type { RowKey, SearchQuestion } from '@/utils/core/journal/search/ask'

const WORDS = 'a lamp by the window'
const DAY = 86_400_000
const NOW = 20_000 * DAY

/** A page of ours, and its worker: each with its own connection. */
async function openPage() {
  vi.resetModules()
  const [{ journal }, { lock }, { createJournalSearch, keyNow }] = await Promise.all([
    import('@/utils/platform/journal-db'),
    import('@/utils/platform/lock'),
    import('@/utils/platform/journal-search'),
  ])
  vi.resetModules()
  const { readJournal } = await import('@/utils/platform/journal-reader')
  const question = vi.fn<(question: SearchQuestion) => void>()
  const start = vi.fn(() => searchWorker(createAnswerer(readJournal), question))
  const searchWith = (keyOf: typeof keyNow) => createJournalSearch(start, keyOf)
  const search = searchWith(keyNow)
  const list = (now = NOW) => journal.list(now, undefined, search)
  return { journal, lock, search, searchWith, keyNow, question, start, list }
}

function got<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.trouble)
  return answer.value
}

/** What a list says, however it was read. */
function said(answer: Answer<{ readonly entries: readonly Entry[]; readonly removed: readonly Entry[] }>) {
  const { entries, removed, ...rest } = got(answer)
  return { entries: entries.map(plain), removed: removed.map(plain), ...rest }
}

const old = (at: number): Entry => ({
  ...newEntry(
    `${((at * 7919) % 4096).toString(16).padStart(3, '0')}-${at}`,
    `note ${at}`,
    null,
    NOW - at * 3_600_000,
  ),
  finished: true,
  rev: 1,
})
const many = Array.from({ length: 700 }, (_, at) => (at % 50 === 49 ? removed(old(at), NOW - DAY) : old(at)))

async function plantOdd() {
  const raw = await openRaw()
  await asked(
    raw.transaction('entries', 'readwrite').objectStore('entries').put({ id: 'odd', createdAt: 'then' }),
  )
  raw.close()
}

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  vi.stubGlobal('indexedDB', new IDBFactory())
})

test('a worker reads the list that a page would read, and searches it without being given it', async () => {
  const { journal, list, search, question } = await openPage()
  const over = removed(old(800), NOW - REMOVED_KEPT - 1)
  await journal.bringIn([...many, over])
  await plantOdd()
  const listing = await list()
  expect(got(await journal.read(over.id))).toBeNull()
  expect(said(listing)).toEqual(said(await journal.list(NOW)))
  const { entries, removed: gone, unreadable } = got(listing)
  expect([entries.length, gone.length, unreadable]).toEqual([686, 14, 1])
  const found = await search.find(entries, 'note 68')
  expect(found.entries.slice().map(({ text }) => text)).toContain('note 68')
  expect(question.mock.calls.filter(([{ what }]) => what === 'add')).toEqual([])
})

test('a locked journal is read with its key', async () => {
  const { journal, lock, list, search, start, keyNow } = await openPage()
  await journal.bringIn(many)
  await lock.turnOn(WORDS, null)
  expect(said(await list())).toEqual(said(await journal.list(NOW)))
  expect((await search.find(got(await list()).entries, 'note 68')).entries.length).toBeGreaterThan(0)
  expect(start).toHaveBeenCalledOnce()
  await lock.close()
  await expect(keyNow()).rejects.toThrow()
  expect(await list()).toEqual({ ok: false, trouble: 'locked' })
})

test('with a key of another lock, or none, nothing is read; whoever can reads it then', async () => {
  const { journal, lock, list, question, searchWith } = await openPage()
  await journal.bringIn(many.slice(0, 3))
  const key: RowKey = { keyId: 'another', key: new Uint8Array(32) }
  const part = vi.fn(() => true)
  expect(await searchWith(async () => key).read(part)).toBeNull()
  await lock.turnOn(WORDS, null)
  expect(await searchWith(async () => null).read(part)).toBeNull()
  expect(await searchWith(async () => key).read(part)).toBeNull()
  expect(part).not.toHaveBeenCalled()
  expect(question).toHaveBeenCalledTimes(3)
  expect(
    said(
      await journal.list(
        NOW,
        undefined,
        searchWith(async () => key),
      ),
    ).entries,
  ).toHaveLength(3)
  expect(said(await list()).entries).toHaveLength(3)
})

test('F49 a lock whose time comes while it is read ends the reading', async () => {
  const { journal, lock, searchWith, keyNow } = await openPage()
  await journal.bringIn(many)
  await lock.turnOn(WORDS, null)
  let isOver = false
  const ending = searchWith(() => (isOver ? Promise.reject(new Error('It is locked.')) : keyNow()))
  const part = vi.fn(() => {
    isOver = true
    return true
  })
  expect(await ending.read(part)).toBeNull()
  expect(part).toHaveBeenCalledOnce()
})

test('a record that was put in the place of another is set apart', async () => {
  const { journal, lock, list } = await openPage()
  await journal.bringIn(many.slice(0, 2))
  await lock.turnOn(WORDS, null)
  const raw = await openRaw()
  const store = raw.transaction('entries', 'readwrite').objectStore('entries')
  const [one, other] = await asked(store.getAll())
  await asked(store.put({ ...one, id: other.id }))
  raw.close()
  expect(got(await list())).toMatchObject({ entries: [{ id: one.id }], unreadable: 1 })
})

test('without workers the page reads it itself', async () => {
  const { journal, list, search, start } = await openPage()
  await journal.bringIn(many)
  start.mockImplementation(() => {
    throw new Error('There are no workers here.')
  })
  expect(said(await list())).toEqual(said(await journal.list(NOW)))
  expect(await search.find(got(await list()).entries, 'note')).toMatchObject({ entries: { length: 0 } })
})

test('a page reads nothing itself for a screen that took its worker with it', async () => {
  const { journal, search } = await openPage()
  await journal.bringIn(many)
  const life = new AbortController()
  const reads = vi.spyOn(IDBObjectStore.prototype, 'getAll')
  let before = 0
  const leaving = () => {
    life.abort()
    search.drop()
    before = reads.mock.calls.length
    return true
  }
  const reader = { ...search, read: () => search.read(leaving) }
  const listing = await journal.list(NOW, { newest() {}, ordered() {}, signal: life.signal }, reader)
  expect(got(listing).entries).toEqual([])
  expect(before).toBeGreaterThan(0)
  expect(reads).toHaveBeenCalledTimes(before)
})
