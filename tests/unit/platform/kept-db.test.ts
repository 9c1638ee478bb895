import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest'
import type { KeptPort } from '@/components/kept/kept-port'
import { asked, openRaw, openVersionOne } from '@/tests/support/database'
import { newEntry } from '@/utils/core/journal/entry'
import { type Parked, parkedWords } from '@/utils/core/parked/parked'
import { DAY } from '@/utils/core/time'
import type { parked } from '@/utils/platform/kept-db'

/** A page of ours: its own copy of the modules, its own connection. */
async function openPage() {
  vi.resetModules()
  const [kept, { journal }] = await Promise.all([
    import('@/utils/platform/kept-db'),
    import('@/utils/platform/journal-db'),
  ])
  return { ...kept, journal }
}

const rain = parkedWords('a', 'rain', 1000)
const sun = parkedWords('b', 'sun', 2000)
const AT = Date.UTC(2026, 2, 1)

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.useFakeTimers({ toFake: ['Date'], now: AT })
  return () => vi.useRealTimers()
})

test('the platform has the shape the screens ask for', () => {
  expectTypeOf<typeof parked>().toExtend<KeptPort<Parked>>()
})

describe('keeping', () => {
  test('is seen by another page, by kind', async () => {
    const [one, two] = [await openPage(), await openPage()]
    await one.parked.put(sun)
    await one.parked.put(rain)
    await one.names.put({ id: '5', name: 'the quiet one' })
    expect(await two.parked.list()).toEqual({ ok: true, value: [rain, sun] })
    expect(await two.names.list()).toEqual({ ok: true, value: [{ id: '5', name: 'the quiet one' }] })
    expect(await two.letters.list()).toEqual({ ok: true, value: [] })
  })

  test('replaces what had the same id', async () => {
    const { parked } = await openPage()
    await parked.put(rain)
    await parked.put({ ...rain, returnedAt: 5000 })
    expect(await parked.list()).toEqual({ ok: true, value: [{ ...rain, returnedAt: 5000 }] })
  })

  test('is committed by the page itself, which may get no chance to do so later', async () => {
    const { parked } = await openPage()
    await parked.list()
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
    await parked.put(rain)
    expect(commit).toHaveBeenCalledOnce()
  })

  test('tells the other pages which kind changed, and not itself', async () => {
    const [one, two] = [await openPage(), await openPage()]
    const life = new AbortController()
    const others = vi.fn()
    const self = vi.fn()
    one.parked.changed(self, life.signal)
    two.names.changed(others, life.signal)
    const told = new Promise<void>(resolve => two.parked.changed(resolve, life.signal))
    await one.parked.put(rain)
    await told
    expect(self).not.toHaveBeenCalled()
    expect(others).not.toHaveBeenCalled()
    life.abort()
  })
})

describe('keeping what becomes of a value', () => {
  const moved = (value: Parked): Parked => ({ ...value, text: 'rain on tin' })

  test('changes what is there, and tells the other pages', async () => {
    const [one, two] = [await openPage(), await openPage()]
    await one.parked.put(rain)
    const told = new Promise<void>(done => two.parked.changed(done, new AbortController().signal))
    expect(await one.parked.update('a', moved)).toEqual({ ok: true, value: true })
    await told
    expect(await two.parked.list()).toEqual({ ok: true, value: [moved(rain)] })
  })

  test('brings nothing back that was removed or wiped, and leaves alone what nothing is made of', async () => {
    const { parked } = await openPage()
    expect(await parked.update('a', moved)).toEqual({ ok: true, value: false })
    await parked.put(rain)
    expect(await parked.update('a', () => null)).toEqual({ ok: true, value: false })
    expect(await parked.list()).toEqual({ ok: true, value: [rain] })
    await parked.remove('a')
    expect(await parked.update('a', moved)).toEqual({ ok: true, value: false })
    expect(await parked.list()).toEqual({ ok: true, value: [] })
  })
})

describe('removing', () => {
  test('can be undone for a month, and then is for good', async () => {
    const { parked } = await openPage()
    await parked.put(rain)
    await parked.remove('a')
    expect(await parked.list()).toEqual({ ok: true, value: [] })

    vi.setSystemTime(AT + 30 * DAY)
    await parked.list()
    await parked.restore('a')
    expect(await parked.list()).toEqual({ ok: true, value: [rain] })

    await parked.remove('a')
    vi.setSystemTime(AT + 60 * DAY + 1)
    await parked.list()
    await parked.restore('a')
    expect(await parked.list()).toEqual({ ok: true, value: [] })
  })

  test('does nothing where there is nothing', async () => {
    const { parked } = await openPage()
    expect(await parked.remove('none')).toEqual({ ok: true, value: undefined })
    expect(await parked.list()).toEqual({ ok: true, value: [] })
  })
})

describe('a record that cannot be read', () => {
  const theirs = { of: 'parked', id: 'a', value: { text: 5 }, deletedAt: 1 }

  async function plant() {
    const page = await openPage()
    await page.parked.put(sun)
    const raw = await openRaw()
    await asked(raw.transaction('kept', 'readwrite').objectStore('kept').put(theirs))
    return { ...page, raw, all: () => asked(raw.transaction('kept').objectStore('kept').getAll()) }
  }

  test('stays as it is, also when it is to be removed', async () => {
    const { parked, raw, all } = await plant()
    expect(await parked.list()).toEqual({ ok: true, value: [sun] })
    await parked.remove('a')
    await parked.restore('a')
    expect(await all()).toContainEqual(theirs)
    raw.close()
  })

  test('is set aside by what is put in its place', async () => {
    const { parked, raw, all } = await plant()
    await parked.list()
    await parked.put(rain)
    await parked.put({ ...rain, text: 'rain on tin' })
    expect(await all()).toContainEqual({ ...theirs, id: `a.aside.${AT}` })
    expect(await parked.list()).toEqual({ ok: true, value: [{ ...rain, text: 'rain on tin' }, sun] })
    raw.close()
  })
})

describe('storage of another version', () => {
  test('the first version opens whole, and gets room for these', async () => {
    const entry = { ...newEntry('old', 'written before', null, 1000), rev: 1 }
    const left = { entry: { ...entry, id: 'left' }, base: 0, sent: null, spare: 's' }
    const older = await openVersionOne()
    const tx = older.transaction(['entries', 'pending'], 'readwrite')
    await asked(tx.objectStore('entries').put({ ...entry, unfinished: 1000 }))
    await asked(tx.objectStore('pending').put(left))
    older.close()

    const { journal, parked } = await openPage()
    expect((await parked.put(rain)).ok).toBe(true)
    const listing = await journal.list(AT)
    expect(listing).toMatchObject({ ok: true, value: { unreadable: 0 } })
    expect(listing.ok && listing.value.entries.map(({ id }) => id).toSorted()).toEqual(['left', 'old'])
    expect(await journal.latestUnfinished(({ id }) => id === 'old')).toEqual({ ok: true, value: entry })
    expect(await parked.list()).toEqual({ ok: true, value: [rain] })
  })

  test('the first version meeting this one is refused as by a newer one', async () => {
    await (await openPage()).parked.put(rain)
    const refused = await openVersionOne().catch(error => error)
    expect(refused).toMatchObject({ name: 'VersionError' })
  })

  test('a newer one is left alone', async () => {
    ;(await openRaw(99)).close()
    expect(await (await openPage()).parked.put(rain)).toEqual({ ok: false, trouble: 'newer' })
  })
})

test('nothing throws where the browser refuses storage', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  const { parked } = await openPage()
  const refused = { ok: false, trouble: 'unavailable' }
  expect(await parked.list()).toEqual(refused)
  expect(await parked.put(rain)).toEqual(refused)
  expect(await parked.remove('a')).toEqual(refused)
})
