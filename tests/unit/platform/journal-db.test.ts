import 'fake-indexeddb/auto'
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { JournalPort, SearchPort } from '@/components/journal/journal-port'
import { asked, openRaw, openVersionOne, openVersionTwo } from '@/tests/support/database'
import type { Answer } from '@/utils/core/journal/answer'
import { createAutosave } from '@/utils/core/journal/autosave'
import { type Entry, finished, newEntry, REMOVED_KEPT, removed, withText } from '@/utils/core/journal/entry'
import { MOST_VERSIONS, PAUSE, VERSIONS_KEPT } from '@/utils/core/journal/versions'
import type { Write } from '@/utils/core/journal/write'
import { DAY } from '@/utils/core/time'
import type { journal } from '@/utils/platform/journal-db'
import type { journalSearch } from '@/utils/platform/journal-search'

type Journal = typeof journal

/** A window of the app: its own copy of the module, its own connection. */
async function openWindow(): Promise<Journal> {
  vi.resetModules()
  return (await import('@/utils/platform/journal-db')).journal
}

function got<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.trouble)
  return answer.value
}

const first = newEntry('a', 'rain', null, 1000)
const write = (entry: Entry, base: number): Write => ({ entry, base, sent: null, spare: `${entry.id}-spare` })
const texts = async (window: Journal, now = 2000) =>
  got(await window.list(now)).entries.map(({ text }) => text)

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  vi.stubGlobal('indexedDB', new IDBFactory())
})

test('the platform has the shape the screens ask for', () => {
  expectTypeOf<Journal>().toExtend<JournalPort>()
  expectTypeOf<typeof journalSearch>().toExtend<SearchPort>()
})

describe('saving', () => {
  test('is seen from another window', async () => {
    const [one, two] = [await openWindow(), await openWindow()]
    const stored = got(await one.save(write(first, 0)))
    expect(stored.rev).toBe(1)
    expect(got(await two.read('a'))).toEqual(stored)
    expect(got(await two.latestUnfinished(() => true))).toEqual(stored)
  })

  test('keeps both when another window wrote since', async () => {
    const [one, two] = [await openWindow(), await openWindow()]
    const base = got(await one.save(write(first, 0)))
    await two.save(write(withText(base, 'rain on tin', 1500), 1))
    const ours = got(await one.save(write(withText(base, 'rain, then sun', 1600), 1)))
    expect(ours).toMatchObject({ id: 'a-spare', rev: 1 })
    expect((await texts(one)).toSorted()).toEqual(['rain on tin', 'rain, then sun'])
  })

  test('tells the other windows, and not itself', async () => {
    const [one, two] = [await openWindow(), await openWindow()]
    const life = new AbortController()
    const self = vi.fn()
    one.changed(self, life.signal)
    const told = new Promise<void>(resolve => two.changed(() => resolve(), life.signal))
    await one.save(write(first, 0))
    await told
    expect(self).not.toHaveBeenCalled()
    life.abort()
  })

  test('with autosave, the newest words of a fast hand are the ones stored', async () => {
    const window = await openWindow()
    const done = new Promise<void>(resolve => {
      const autosave = createAutosave(window, crypto.randomUUID.bind(crypto), () => {
        if (autosave.isStored()) resolve()
      })
      for (const text of ['r', 'ra', 'rai', 'rain']) autosave.keep({ ...first, text })
    })
    await done
    expect(await texts(window)).toEqual(['rain'])
  })

  test('answers with a trouble when a write does not succeed, and works again afterwards', async () => {
    const window = await openWindow()
    await window.latestUnfinished(() => true)
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('disk full', 'QuotaExceededError')
    })
    expect(await window.save(write(first, 0))).toEqual({ ok: false, trouble: 'failed' })
    put.mockRestore()
    expect((await window.save(write(first, 0))).ok).toBe(true)
  })

  test.each(Array.from({ length: 20 }, (_, at) => at + 1))(
    'F42 when put number %i finds no room, nothing is lost but the time to try again',
    async nth => {
      const window = await openWindow()
      const { put } = IDBObjectStore.prototype
      let puts = 0
      const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...given
      ) {
        // The second try on a fresh connection finds none either.
        if (++puts === nth || puts === nth + 1) throw new DOMException('disk full', 'QuotaExceededError')
        return put.apply(this, given)
      })
      const heard = vi.fn()
      const autosave = createAutosave(window, crypto.randomUUID.bind(crypto), heard)
      let text = ''
      for (const sign of 'a line of twenty keys') {
        text += sign
        autosave.keep({ ...first, text, updatedAt: first.updatedAt + text.length })
        // Each on its own; what is on its way when the next is typed has a test of its own.
        await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(text.length), { interval: 1 })
      }
      expect(heard).toHaveBeenCalledWith('failed')
      if (!autosave.isStored()) autosave.retry()
      await vi.waitFor(() => expect(autosave.isStored()).toBe(true))
      spy.mockRestore()
      expect(await texts(window)).toEqual([text])
    },
  )
})

describe('the words of a page that closed', () => {
  test('are found by the next read', async () => {
    const [one, two] = [await openWindow(), await openWindow()]
    const base = got(await one.save(write(first, 0)))
    one.leave(write(withText(base, 'rain on', 1500), 1))
    expect(got(await two.latestUnfinished(() => true))).toMatchObject({ id: 'a', text: 'rain on', rev: 2 })
    expect(await texts(two)).toEqual(['rain on'])
  })

  test('are committed by the page itself, which gets no chance to do so later', async () => {
    const window = await openWindow()
    const base = got(await window.save(write(first, 0)))
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
    window.leave(write(withText(base, 'rain on', 1500), 1))
    expect(commit).toHaveBeenCalledOnce()
  })

  test('make no second entry when they did arrive by the usual way as well', async () => {
    const window = await openWindow()
    const saving = window.save(write(first, 0))
    window.leave({ ...write(first, 0), sent: first })
    await saving
    expect(await texts(window)).toEqual(['rain'])
  })

  test('are taken back by a page that stayed and stored more', async () => {
    const [one, two] = [await openWindow(), await openWindow()]
    const base = got(await one.save(write(first, 0)))
    one.leave(write(withText(base, 'rain on', 1500), 1))
    await one.save(write(withText(base, 'rain on tin', 1600), 1))
    await two.save(write(withText(base, 'rain on tin, gone', 1700), 2))
    expect(await texts(two)).toEqual(['rain on tin, gone'])
  })

  test('are looked for again when another page says that it left some', async () => {
    const [one, two] = [await openWindow(), await openWindow()]
    const base = got(await one.save(write(first, 0)))
    await two.read('a')
    const life = new AbortController()
    const told = new Promise<void>(resolve => two.changed(() => resolve(), life.signal))
    one.leave(write(withText(base, 'rain on', 1500), 1))
    await told
    life.abort()
    expect(got(await two.read('a'))?.text).toBe('rain on')
  })

  test('are not held up by a save or a read on its way', async () => {
    const window = await openWindow()
    const base = got(await window.save(write(first, 0)))
    await window.read('a')
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await window.save(write(withText(base, 'rain on', 1500), 1))
    await window.latestUnfinished(() => true)
    await window.list(2000)
    for (const [stores] of transaction.mock.calls) expect([...stores]).not.toContain('pending')
    expect(transaction).toHaveBeenCalledTimes(4)
  })

  test('stand beside what another window wrote', async () => {
    const [one, two] = [await openWindow(), await openWindow()]
    const base = got(await one.save(write(first, 0)))
    await two.save(write(withText(base, 'theirs', 1500), 1))
    one.leave(write(withText(base, 'ours', 1600), 1))
    expect((await texts(two)).toSorted()).toEqual(['ours', 'theirs'])
  })

  test('are not an error where there is no connection yet', async () => {
    const window = await openWindow()
    expect(() => window.leave(write(first, 0))).not.toThrow()
  })
})

describe('the page to go on with', () => {
  test('is the open one that was touched last', async () => {
    const window = await openWindow()
    await window.save(write(first, 0))
    await window.save(write(newEntry('b', 'done', null, 5000), 0))
    await window.save(write(finished(newEntry('b', 'done', null, 5000), 6000), 1))
    await window.save(write(newEntry('c', 'gone', null, 5000), 0))
    await window.save(write(removed(newEntry('c', 'gone', null, 5000), 6000), 1))
    expect(got(await window.latestUnfinished(() => true))?.id).toBe('a')
    await window.save(write(newEntry('d', 'later', null, 2000), 0))
    expect(got(await window.latestUnfinished(() => true))?.id).toBe('d')
  })

  test('is the one asked for, among those that are open', async () => {
    const window = await openWindow()
    await window.save(write(first, 0))
    await window.save(write(newEntry('b', 'of another window', 7, 5000), 0))
    expect(got(await window.latestUnfinished(entry => entry.window === null))?.id).toBe('a')
    expect(got(await window.latestUnfinished(entry => entry.window === 9))).toBeNull()
  })

  test('is none in an empty journal', async () => {
    expect(got(await (await openWindow()).latestUnfinished(() => true))).toBeNull()
  })
})

describe('the list', () => {
  test('leaves out what was removed, and forgets it after a month', async () => {
    const window = await openWindow()
    await window.save(write(removed(first, 1000), 0))
    expect(await texts(window)).toEqual([])
    await window.list(1000 + REMOVED_KEPT)
    expect(got(await window.read('a'))).not.toBeNull()
    await window.list(1001 + REMOVED_KEPT)
    expect(got(await window.read('a'))).toBeNull()
  })

  test('names what was removed in the last month beside it, the last removed first', async () => {
    const window = await openWindow()
    await window.save(write(removed(newEntry('old', 'old', null, 1), 1000), 0))
    await window.save(write(removed(newEntry('b', 'b', null, 3), 2000), 0))
    await window.save(write(removed(newEntry('c', 'c', null, 2), 3000), 0))
    await window.save(write(first, 0))
    const { entries, removed: gone } = got(await window.list(1001 + REMOVED_KEPT))
    expect(entries.map(({ id }) => id)).toEqual(['a'])
    expect(gone.map(({ id }) => id)).toEqual(['c', 'b'])
  })

  test('counts what it cannot read, shows the rest and deletes nothing', async () => {
    const window = await openWindow()
    await window.save(write(first, 0))
    const raw = await openRaw()
    const store = raw.transaction('entries', 'readwrite').objectStore('entries')
    await asked(store.put({ id: 'x', text: 5, unfinished: 9e9, deletedAt: 1 }))
    expect(got(await window.list(9e15))).toMatchObject({ entries: [{ id: 'a' }], unreadable: 1 })
    expect(got(await window.latestUnfinished(() => true))?.id).toBe('a')
    expect(await asked(raw.transaction('entries').objectStore('entries').count())).toBe(2)
    raw.close()
  })
})

describe('storage that is not there', () => {
  test.each([
    ['SecurityError', 'The operation is insecure.'],
    ['InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.'],
  ])('F43 is said when the browser refuses it (%s)', async (name, message) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException(message, name)
    })
    const window = await openWindow()
    expect(await window.latestUnfinished(() => true)).toEqual({ ok: false, trouble: 'unavailable' })
    expect(await window.save(write(first, 0))).toEqual({ ok: false, trouble: 'unavailable' })
  })

  test('is tried again at the next question', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError')
    })
    const window = await openWindow()
    expect((await window.latestUnfinished(() => true)).ok).toBe(false)
    expect((await window.latestUnfinished(() => true)).ok).toBe(true)
    expect(open).toHaveBeenCalledTimes(2)
  })

  test('is said when a later version of Arbor has changed it', async () => {
    ;(await openRaw(99)).close()
    expect(await (await openWindow()).latestUnfinished(() => true)).toEqual({ ok: false, trouble: 'newer' })
  })

  test('makes way for a later version in another window, and says so from then on', async () => {
    const window = await openWindow()
    await window.save(write(first, 0))
    const later = await openRaw(99)
    expect(await window.save(write(withText(first, 'rain on', 1500), 1))).toEqual({
      ok: false,
      trouble: 'newer',
    })
    later.close()
  })

  test('F34 is waited for while an older version is open, and works once that is closed', async () => {
    const older = await openVersionOne()
    const window = await openWindow()
    expect(await window.latestUnfinished(() => true)).toEqual({ ok: false, trouble: 'blocked' })
    const waiting = window.latestUnfinished(() => true)
    older.close()
    expect(await waiting).toEqual({ ok: true, value: null })
  })

  test('F35 is opened anew after the browser closed it', async () => {
    const open = vi.spyOn(indexedDB, 'open')
    const window = await openWindow()
    await window.save(write(first, 0))
    // Its types ask for the class, its code for an instance.
    forceCloseDatabase(open.mock.results[0]?.value.result as any)
    expect(got(await window.read('a'))?.text).toBe('rain')
    expect(open).toHaveBeenCalledTimes(2)
  })

  test('is opened anew after it was closed without a word', async () => {
    const { transaction } = IDBDatabase.prototype
    const window = await openWindow()
    await window.save(write(first, 0))
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (
      this: IDBDatabase,
      ...args
    ) {
      this.close()
      return transaction.apply(this, args)
    })
    expect(await texts(window)).toEqual(['rain'])
  })
})

describe('many at a time', () => {
  const brought = ['a', 'b', 'c'].map(id => ({
    ...finished(newEntry(id, `Rain ${id}`, null, 1000), 1000),
    rev: 1,
  }))

  test('what is new comes in, what has an id that is here does not, and another window hears of it', async () => {
    const [one, two] = [await openWindow(), await openWindow()]
    await one.save(write({ ...first, id: 'b', text: 'sun' }, 0))
    const heard = vi.fn()
    two.changed(heard, new AbortController().signal)
    expect(got(await one.bringIn(brought))).toEqual({ ids: ['a', 'c'], before: [] })
    expect((await texts(two)).toSorted()).toEqual(['Rain a', 'Rain c', 'sun'])
    await vi.waitFor(() => expect(heard).toHaveBeenCalled())
  })

  test('what was brought in goes out again, except for what was changed since', async () => {
    const journal = await openWindow()
    const came = got(await journal.bringIn(brought))
    const changed = got(await journal.read('b'))!
    await journal.save(write(withText(changed, 'Rain, all day', 1500), changed.rev))
    await journal.takeOut(came)
    expect(await texts(journal)).toEqual(['Rain, all day'])
  })

  test('what is newer takes the place of what is here, whose words stay readable; and that can be undone', async () => {
    const journal = await openWindow()
    const base = got(await journal.save(write({ ...first, id: 'a', text: 'rain' }, 0)))
    await journal.save(write({ ...first, id: 'b', text: 'sun', updatedAt: 9000 }, 0))
    const newer = brought.map(entry => ({ ...entry, updatedAt: 5000 }))
    const came = got(await journal.bringIn([newer[2]!], [newer[0]!, newer[1]!], 6000))
    expect(came).toEqual({ ids: ['c'], before: [base] })
    expect((await texts(journal)).toSorted()).toEqual(['Rain a', 'Rain c', 'sun'])
    expect(got(await journal.versions('a', 6000))).toEqual([
      { id: 'a', at: base.updatedAt, text: 'rain', since: 6000 },
    ])
    // The same once more changes nothing.
    expect(got(await journal.bringIn([newer[2]!], [newer[0]!, newer[1]!]))).toEqual({ ids: [], before: [] })

    await journal.takeOut(came)
    expect((await texts(journal)).toSorted()).toEqual(['rain', 'sun'])
    expect(got(await journal.versions('a', 6000))).toEqual([])
  })

  test('what was written since it took the place of something stays when that is undone', async () => {
    const journal = await openWindow()
    await journal.save(write({ ...first, id: 'a', text: 'rain' }, 0))
    const came = got(await journal.bringIn([], [{ ...brought[0]!, updatedAt: 5000 }]))
    const now = got(await journal.read('a'))!
    await journal.save(write(withText(now, 'Rain a, and hail', 6000), now.rev))
    await journal.takeOut(came)
    expect(await texts(journal)).toEqual(['Rain a, and hail'])
  })

  test('F52 renewals that cannot all be stored change nothing', async () => {
    const journal = await openWindow()
    await journal.save(write({ ...first, id: 'a', text: 'rain' }, 0))
    const newer = { ...brought[0]!, updatedAt: 5000 }
    const odd = { ...brought[1]!, tags: [() => 'not data'] as unknown as string[] }
    expect(await journal.bringIn([odd], [newer])).toEqual({ ok: false, trouble: 'failed' })
    expect(await texts(journal)).toEqual(['rain'])
    expect(got(await journal.versions('a', 6000))).toEqual([])
  })

  test('one that cannot be stored keeps all of them out', async () => {
    const journal = await openWindow()
    const odd = { ...brought[1]!, tags: [() => 'not data'] as unknown as string[] }
    expect(await journal.bringIn([brought[0]!, odd, brought[2]!])).toEqual({ ok: false, trouble: 'failed' })
    expect(await texts(journal)).toEqual([])
  })
})

describe('F37 a mark outside of the database', () => {
  const marks = async () => Object.keys(await fakeBrowser.storage.local.get())
  const lost = async (journal: Journal, now = 2000) => got(await journal.list(now)).lost

  test('tells a journal that was lost from one that was never begun', async () => {
    const journal = await openWindow()
    expect(await lost(journal)).toBe(false)
    await journal.save(write(first, 0))
    expect(await marks()).toEqual(['arbor.written'])
    expect(await lost(journal)).toBe(false)
    vi.stubGlobal('indexedDB', new IDBFactory())
    expect(await lost(await openWindow())).toBe(true)
  })

  test('is taken away with the last that was removed, or brought in and taken out', async () => {
    const journal = await openWindow()
    const stored = got(await journal.save(write(first, 0)))
    await journal.save(write(removed(stored, 1500), 1))
    const after = 1500 + REMOVED_KEPT + 1
    expect(await lost(journal, after)).toBe(false)
    expect(await marks()).toEqual([])
    expect(await lost(journal, after)).toBe(false)
    const came = got(await journal.bringIn([{ ...finished(first, 1000), rev: 1 }]))
    expect(await marks()).toEqual(['arbor.written'])
    await journal.takeOut(came)
    expect(await marks()).toEqual([])
  })

  test('that cannot be read or set is only missed', async () => {
    const journal = await openWindow()
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('full'))
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('gone'))
    expect(await journal.save(write(first, 0))).toMatchObject({ ok: true })
    expect(await lost(journal)).toBe(false)
  })
})

describe('what an entry said before', () => {
  /** Changes the words of an entry, each time after they stood for long enough. */
  async function rewrite(journal: Journal, times: number): Promise<Entry> {
    let entry = got(await journal.save(write(first, 0)))
    for (let time = 1; time <= times; time += 1) {
      const next = withText(entry, `rain ${time}`, entry.updatedAt + PAUSE)
      entry = got(await journal.save(write(next, entry.rev)))
    }
    return entry
  }
  const said = async (journal: Journal, now = 1_000_000) =>
    got(await journal.versions('a', now)).map(({ text }) => text)

  test('is kept, the latest first, and brought back without losing what is there', async () => {
    const journal = await openWindow()
    const entry = await rewrite(journal, 3)
    expect(await said(journal, entry.updatedAt)).toEqual(['rain 2', 'rain 1', 'rain'])
    await journal.keep(entry)
    await journal.save(write(withText(entry, 'rain', entry.updatedAt + 1), entry.rev))
    expect(await said(journal, entry.updatedAt)).toEqual(['rain 3', 'rain 2', 'rain 1', 'rain'])
  })

  test('is kept too when the words come from a page that was closed', async () => {
    const journal = await openWindow()
    const stored = got(await journal.save(write(first, 0)))
    journal.leave(write(withText(stored, 'sun', stored.updatedAt + PAUSE), stored.rev))
    const other = await openWindow()
    await vi.waitFor(async () => expect(await texts(other)).toEqual(['sun']))
    expect(await said(other, stored.updatedAt)).toEqual(['rain'])
  })

  test('is kept for a month from when it was changed, however long it had stood', async () => {
    const journal = await openWindow()
    const stored = got(await journal.save(write(first, 0)))
    const later = stored.updatedAt + 2 * VERSIONS_KEPT
    await journal.save(write(withText(stored, 'sun', later), 1))
    expect(await said(journal, later + VERSIONS_KEPT)).toEqual(['rain'])
  })

  test('is not kept for ever, nor without end', async () => {
    const journal = await openWindow()
    const entry = await rewrite(journal, MOST_VERSIONS + 5)
    const all = await said(journal, entry.updatedAt)
    expect(all).toHaveLength(MOST_VERSIONS)
    expect(all[0]).toBe(`rain ${MOST_VERSIONS + 4}`)
    expect(await said(journal, entry.updatedAt + VERSIONS_KEPT)).toEqual([all[0]])
    expect(await said(journal, entry.updatedAt + VERSIONS_KEPT + 1)).toEqual([])
  })

  test('goes with the entry, for good', async () => {
    const journal = await openWindow()
    const entry = await rewrite(journal, 2)
    const gone = removed(entry, entry.updatedAt)
    await journal.save(write(gone, entry.rev))
    await journal.list(entry.updatedAt + REMOVED_KEPT + 1)
    const raw = await openRaw()
    expect(await asked(raw.transaction('versions').objectStore('versions').count())).toBe(0)
    raw.close()
  })

  test('has a place in a journal that an older version made, with everything that was in it', async () => {
    const older = await openVersionTwo()
    const tx = older.transaction(['entries', 'kept'], 'readwrite')
    tx.objectStore('entries').put({ ...first, rev: 1 })
    tx.objectStore('kept').put({ of: 'letter', id: 'before', value: {}, deletedAt: null })
    await new Promise(done => tx.addEventListener('complete', done))
    older.close()
    const journal = await openWindow()
    expect(await texts(journal)).toEqual(['rain'])
    expect(await said(journal)).toEqual([])
    const raw = await openRaw()
    expect(raw.version).toBe(4)
    expect(await asked(raw.transaction('kept').objectStore('kept').count())).toBe(1)
    raw.close()
  })
})

describe('a large journal', () => {
  /** As ids are made: of all beginnings. */
  const idAt = (at: number) => `${((at * 7919) % 4096).toString(16).padStart(3, '0')}-${at}`
  const old = (at: number) => ({
    ...newEntry(idAt(at), `note ${at}`, null, at * (DAY / 40)),
    finished: true,
    rev: 1,
  })
  const many = Array.from({ length: 1300 }, (_, at) => old(at))

  /** How many notes were read at a time, and what came first. */
  async function watched(window: Journal) {
    const sizes: number[] = []
    const { getAll } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      ...which
    ) {
      const asked = getAll.apply(this, which)
      if (this.name === 'entries') asked.addEventListener('success', () => sizes.push(asked.result.length))
      return asked
    })
    let newest: readonly Entry[] = []
    const ordered: Entry[] = []
    const signal = new AbortController().signal
    const listing = got(
      await window.list(2000, {
        newest: entries => {
          newest = entries
        },
        ordered: entries => ordered.push(...entries),
        signal,
      }),
    )
    expect(ordered).toEqual(listing.entries)
    return { listing, newest, sizes }
  }

  test('is read in parts, first the newest, each note once', async () => {
    const window = await openWindow()
    await window.bringIn(many)
    const { listing, newest, sizes } = await watched(window)
    const order = many.map(({ id }) => id).toReversed()
    expect(listing.entries.map(({ id }) => id)).toEqual(order)
    // A screen of the newest, and a day too many at most.
    expect(new Set(newest.map(({ id }) => id))).toEqual(new Set(order.slice(0, newest.length)))
    expect(newest.length).toBeGreaterThanOrEqual(20)
    expect(newest.length).toBeLessThanOrEqual(80)
    expect(sizes.reduce((sum, size) => sum + size)).toBe(many.length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(250)
  })

  test('is read whole and in order where days are very unlike each other', async () => {
    const at = (day: number, of: number) => day * DAY + of
    const times = [
      ...Array.from({ length: 60 }, (_, of) => at(20_000, of)),
      ...Array.from({ length: 20 }, (_, of) => at(19_000 - of * 30, 0)),
      ...Array.from({ length: 2500 }, (_, of) => at(15_000 - (of % 3), of)),
      at(14_000, 0),
      at(0, 0),
    ]
    const notes = times.map((time, of) => ({ ...old(of), createdAt: time, updatedAt: time }))
    const window = await openWindow()
    await window.bringIn(notes)
    const order = times.toSorted((a, b) => b - a)
    const { listing, newest } = await watched(window)
    expect(newest.map(({ createdAt }) => createdAt).toSorted((a, b) => b - a)).toEqual(order.slice(0, 60))
    expect(listing.entries.map(({ createdAt }) => createdAt)).toEqual(order)
  })

  test('shows few of a last day with very many notes first', async () => {
    const window = await openWindow()
    const notes = Array.from({ length: 700 }, (_, of) => ({ ...old(of), createdAt: of, updatedAt: of }))
    await window.bringIn(notes)
    const { listing, newest } = await watched(window)
    expect(newest).toHaveLength(20)
    expect(listing.entries).toHaveLength(700)
  })

  test('shows notes whose day is nonsense, in their places', async () => {
    const window = await openWindow()
    await window.bringIn(many.slice(0, 5))
    const raw = await openRaw()
    const store = raw.transaction('entries', 'readwrite').objectStore('entries')
    await Promise.all(
      ['yesterday', Number.POSITIVE_INFINITY, 1e300, [1]].map((day, of) =>
        asked(store.put({ ...old(of), day })),
      ),
    )
    raw.close()
    expect(await texts(window)).toEqual(['note 4', 'note 3', 'note 2', 'note 1', 'note 0'])
  })

  test('a half of it that cannot be read is no half of a list', async () => {
    const window = await openWindow()
    await window.bringIn(many)
    const { getAll } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      range,
      ...rest
    ) {
      if ((range as IDBKeyRange | null)?.lower === '8') throw new DOMException('Spoilt.', 'UnknownError')
      return getAll.call(this, range, ...rest)
    })
    expect(await window.list(2000)).toEqual({ ok: false, trouble: 'failed' })
    vi.restoreAllMocks()
    expect(got(await window.list(2000)).entries).toHaveLength(many.length)
  })

  test('is not read on for a screen that is gone', async () => {
    const window = await openWindow()
    await window.bringIn(many)
    const life = new AbortController()
    const newest = vi.fn(() => life.abort())
    const listing = got(await window.list(2000, { newest, ordered() {}, signal: life.signal }))
    expect(newest).toHaveBeenCalledOnce()
    expect(listing.entries.length).toBeLessThanOrEqual(250)
  })

  test('that an older version made is read in order as well, and what cannot be read stays as it was', async () => {
    const older = await openVersionTwo()
    const tx = older.transaction('entries', 'readwrite')
    for (const entry of many.slice(0, 300)) tx.objectStore('entries').put(entry)
    const odd = { id: 'odd', createdAt: 'then' }
    tx.objectStore('entries').put(odd)
    await new Promise(done => tx.addEventListener('complete', done))
    older.close()
    const window = await openWindow()
    const listing = got(await window.list(2000))
    expect(listing.entries.map(({ id }) => id)).toEqual(
      many
        .slice(0, 300)
        .map(({ id }) => id)
        .toReversed(),
    )
    expect(listing.unreadable).toBe(1)
    const raw = await openRaw()
    expect(await asked(raw.transaction('entries').objectStore('entries').get('odd'))).toEqual(odd)
    raw.close()
  })

  test('shows a note whose day got lost, in its place', async () => {
    const window = await openWindow()
    await window.bringIn(many.slice(0, 3))
    const raw = await openRaw()
    const store = raw.transaction('entries', 'readwrite').objectStore('entries')
    await asked(store.put(many[1]))
    raw.close()
    expect(await texts(window)).toEqual(['note 2', 'note 1', 'note 0'])
  })

  test('the other windows hear which entry was stored', async () => {
    const [one, two] = [await openWindow(), await openWindow()]
    const life = new AbortController()
    const told = new Promise<string | null>(resolve => two.changed(resolve, life.signal))
    await one.save(write(first, 0))
    expect(await told).toBe('a')
    life.abort()
  })
})
