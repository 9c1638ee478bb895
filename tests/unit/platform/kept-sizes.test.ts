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

test('where nothing can be opened it says so', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  const { writtenSizes } = await openPage()
  expect(await writtenSizes(one)).toEqual({ ok: false, trouble: 'unavailable' })
})
