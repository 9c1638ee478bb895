import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { newEntry } from '@/utils/core/journal/entry'
import { parkedWords } from '@/utils/core/parked/parked'
import { asked, openRaw } from '../../support/database'

async function openPage() {
  vi.resetModules()
  const [sizes, kept, { journal }] = await Promise.all([
    import('@/utils/platform/kept-sizes'),
    import('@/utils/platform/kept-db'),
    import('@/utils/platform/journal-db'),
  ])
  return { ...sizes, ...kept, journal }
}

const one = () => 1

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()))

test('nothing is nothing', async () => {
  const { writtenSizes } = await openPage()
  expect(await writtenSizes(one)).toEqual({ ok: true, value: { pages: 0, kept: {} } })
})

test('everything is counted: what was removed, and what cannot be read, as well', async () => {
  const { writtenSizes, journal, parked, letters } = await openPage()
  const entry = newEntry('a', 'rain', null, 1000)
  await journal.save({ entry, base: 0, sent: null, spare: 's' })
  await parked.put(parkedWords('a', 'rain', 1000))
  await parked.put(parkedWords('b', 'sun', 1000))
  await parked.remove('b')
  const raw = await openRaw()
  const strange = { of: 'a kind of tomorrow', id: 'c' }
  await asked(raw.transaction('kept', 'readwrite').objectStore('kept').put(strange))
  await asked(raw.transaction('entries', 'readwrite').objectStore('entries').put({ id: 'broken' }))
  raw.close()
  expect((await letters.list()).ok).toBe(true)
  expect(await writtenSizes(one)).toEqual({
    ok: true,
    value: { pages: 2, kept: { parked: 2, 'a kind of tomorrow': 1 } },
  })
})

test('many are counted a few at a time, so that nobody who writes waits for all of them', async () => {
  const { writtenSizes, journal } = await openPage()
  const many = Array.from({ length: 401 }, (_, at) => ({ ...newEntry(`n${at}`, 'rain', null, at), rev: 1 }))
  await journal.bringIn(many)
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll')
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
  expect(await writtenSizes(one)).toEqual({ ok: true, value: { pages: 401, kept: {} } })
  for (const [, count] of getAll.mock.calls) expect(count).toBeLessThanOrEqual(200)
  for (const [, mode] of transaction.mock.calls) expect(mode).toBe('readonly')
})

test('where nothing can be opened it says so', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  const { writtenSizes } = await openPage()
  expect(await writtenSizes(one)).toEqual({ ok: false, trouble: 'unavailable' })
})
