import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { asked, openRaw } from '@/tests/support/database'
import type { Answer } from '@/utils/core/journal/answer'
import { createAutosave } from '@/utils/core/journal/autosave'
import { type Entry, newEntry, withText } from '@/utils/core/journal/entry'
import { PAUSE } from '@/utils/core/journal/versions'
import type { Write } from '@/utils/core/journal/write'
import { parkedWords } from '@/utils/core/parked/parked'
import { MINUTE } from '@/utils/core/time'

const WORDS = 'a lamp by the window'
const AT = Date.UTC(2026, 2, 1)

/** A page of ours: its own copy of the modules, its own connection. */
async function openPage() {
  vi.resetModules()
  const [{ journal }, { parked }, { lock }, { voiceDb }] = await Promise.all([
    import('@/utils/platform/journal-db'),
    import('@/utils/platform/kept-db'),
    import('@/utils/platform/lock'),
    import('@/utils/platform/voice-db'),
  ])
  return { journal, parked, lock, voiceDb }
}

type OpenPage = Awaited<ReturnType<typeof openPage>>

function got<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.trouble)
  return answer.value
}

const first = newEntry('a', 'rain on the roof', null, AT)
const write = (entry: Entry, base: number): Write => ({ entry, base, sent: null, spare: `${entry.id}-spare` })
const texts = async ({ journal }: OpenPage) =>
  got(await journal.list(AT))
    .entries.map(({ text }) => text)
    .toReversed()

/** Everything in the database, as it lies there. */
async function raw(): Promise<Record<string, unknown[]>> {
  const database = await openRaw()
  const names = [...database.objectStoreNames]
  const tx = database.transaction(names)
  const all = await Promise.all(names.map(name => asked(tx.objectStore(name).getAll())))
  database.close()
  return Object.fromEntries(names.map((name, at) => [name, all[at] ?? []]))
}

/** All bytes and words of it, so that a sentence can be looked for. */
const asText = (rows: unknown) =>
  JSON.stringify(rows, (_, value) =>
    value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value,
  )

async function changeRaw(store: string, change: (rows: Record<string, unknown>[]) => object[]) {
  const database = await openRaw()
  const tx = database.transaction(store, 'readwrite').objectStore(store)
  for (const row of change(await asked(tx.getAll()))) await asked(tx.put(row))
  database.close()
}

beforeEach(() => {
  vi.restoreAllMocks()
  fakeBrowser.reset()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.useFakeTimers({ toFake: ['Date'], now: AT })
  return () => vi.useRealTimers()
})

/** A page with a note and something saved for tomorrow, locked. */
async function lockedJournal() {
  const page = await openPage()
  const stored = got(await page.journal.save(write(first, 0)))
  got(await page.journal.save(write(withText(stored, 'rain on tin', AT + PAUSE), 1)))
  got(await page.parked.put(parkedWords('p', 'call the plumber', AT)))
  const recovery = await page.lock.turnOn(WORDS, 15 * MINUTE)
  return { page, recovery: recovery ?? '' }
}

describe('turning it on', () => {
  test('F51 leaves no word of anything readable, and the page goes on reading', async () => {
    const { page } = await lockedJournal()
    const all = asText(await raw())
    for (const words of ['rain', 'tin', 'plumber', WORDS]) expect(all).not.toContain(words)
    expect(await texts(page)).toEqual(['rain on tin'])
    expect(got(await page.journal.versions('a', AT + PAUSE)).map(({ text }) => text)).toEqual([
      'rain on the roof',
    ])
    expect(got(await page.parked.list())).toMatchObject([{ id: 'p' }])
  })

  test('what is written after it is sealed as well, also by a page that has not heard of it', async () => {
    const late = await openPage()
    await texts(late)
    const { page } = await lockedJournal()
    got(await late.journal.save(write(newEntry('b', 'a heron', null, AT + 1), 0)))
    expect(asText(await raw())).not.toContain('heron')
    expect(await texts(page)).toEqual(['rain on tin', 'a heron'])
  })

  test('moves nothing when it fails in the middle', async () => {
    const page = await openPage()
    got(await page.journal.save(write(first, 0)))
    got(await page.parked.put(parkedWords('p', 'call the plumber', AT)))
    const before = await raw()
    const { put } = IDBObjectStore.prototype
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'kept') throw new DOMException('full', 'QuotaExceededError')
      return put.apply(this, args)
    })
    expect(await page.lock.turnOn(WORDS, null)).toBeNull()
    vi.restoreAllMocks()
    expect(await raw()).toEqual(before)
    expect(await texts(page)).toEqual(['rain on the roof'])
  })

  test('is taken off again with everything as it was', async () => {
    const page = await openPage()
    got(await page.journal.save(write(first, 0)))
    const before = await raw()
    await page.lock.turnOn(WORDS, null)
    expect(await page.lock.turnOff()).toBe(true)
    expect(await raw()).toEqual(before)
    expect(await fakeBrowser.storage.session.get()).toEqual({})
  })
})

describe('a locked journal', () => {
  test('can be read by nobody, and says so', async () => {
    const { page } = await lockedJournal()
    await page.lock.close()
    const another = await openPage()
    for (const { journal, parked, lock } of [page, another]) {
      expect(await journal.list(AT)).toEqual({ ok: false, trouble: 'locked' })
      expect(await journal.read('a')).toEqual({ ok: false, trouble: 'locked' })
      expect(await parked.list()).toEqual({ ok: false, trouble: 'locked' })
      expect(await lock.turnOff()).toBe(false)
    }
  })

  test('F50 is open for another page, and for a background that died; not after the browser closed', async () => {
    const { page } = await lockedJournal()
    expect(await texts(await openPage())).toEqual(await texts(page))
    await fakeBrowser.storage.session.clear()
    expect(await (await openPage()).journal.list(AT)).toEqual({ ok: false, trouble: 'locked' })
  })

  test('F48 a page that looked only before there was a lock hears of it, and when it is locked and taken off', async () => {
    const [page, other] = [await openPage(), await openPage()]
    expect(got(await page.journal.list(AT)).entries).toEqual([])
    const turned = vi.fn()
    page.lock.changed(turned, new AbortController().signal)
    await other.lock.turnOn(WORDS, null)
    await vi.waitFor(() => expect(turned).toHaveBeenCalledTimes(1))
    await other.lock.close()
    await vi.waitFor(() => expect(turned).toHaveBeenCalledTimes(2))
    expect(await page.lock.state()).toMatchObject({ is: 'locked' })
    await other.lock.open(WORDS)
    await vi.waitFor(() => expect(turned).toHaveBeenCalledTimes(3))
    await other.lock.turnOff()
    await vi.waitFor(() => expect(turned).toHaveBeenCalledTimes(4))
    expect(await page.lock.state()).toMatchObject({ is: 'off' })
  })

  test('F49 locks by the clock, however long it slept', async () => {
    const { page } = await lockedJournal()
    vi.setSystemTime(AT + 15 * MINUTE - 1)
    expect((await page.journal.list(AT)).ok).toBe(true)
    // That was a hand on it.
    vi.setSystemTime(AT + 20 * MINUTE)
    expect((await page.journal.list(AT)).ok).toBe(true)
    vi.setSystemTime(AT + 35 * MINUTE)
    expect(await page.journal.list(AT)).toEqual({ ok: false, trouble: 'locked' })
  })

  test('F48 takes what is being written, without a plain word of it, and has it all when it is opened', async () => {
    const { page } = await lockedJournal()
    const autosave = createAutosave(
      page.journal,
      () => 'spare',
      () => {},
    )
    const open = got(await page.journal.read('a'))
    autosave.adopt(open)
    await page.lock.close()
    for (const text of ['rain on tin, then', 'rain on tin, then sun'])
      if (open) autosave.keep(withText(open, text, AT + PAUSE + 5))
    await vi.waitFor(() => expect(autosave.isStored()).toBe(true))
    got(await page.journal.save(write(newEntry('c', 'a heron', null, AT + 1), 0)))
    got(await page.parked.put(parkedWords('q', 'the blue jug', AT)))
    const all = asText(await raw())
    for (const words of ['sun', 'heron', 'jug']) expect(all).not.toContain(words)
    const another = await openPage()
    expect(await another.lock.open(WORDS)).toBe('opened')
    expect(await texts(another)).toEqual(['rain on tin, then sun', 'a heron'])
    expect(got(await another.parked.list()).map(({ id }) => id)).toEqual(['p', 'q'])
    expect((await raw())['pending']).toEqual([])
    expect(await texts(page)).toEqual(['rain on tin, then sun', 'a heron'])
  })

  test('a page that closes while it is locked leaves its last words sealed', async () => {
    const { page } = await lockedJournal()
    await page.lock.close()
    await page.journal.list(AT)
    page.journal.leave(write(newEntry('d', 'owls', null, AT + 2), 0))
    await vi.waitFor(async () => expect((await raw())['pending']).toHaveLength(1))
    expect(asText(await raw())).not.toContain('owls')
    const another = await openPage()
    await another.lock.open(WORDS)
    expect(await texts(another)).toEqual(['rain on tin', 'owls'])
  })
})

describe('what is spoken', () => {
  const SAID = 'these bytes would be heard'
  const bytes = (text: string) => new TextEncoder().encode(text)
  const voice = (id: string) => ({ id, at: AT, type: 'audio/webm', length: 0, size: 26, peaks: null })
  const heard = async ({ voiceDb }: OpenPage, id: string) => {
    const spoken = got(await voiceDb.read(id))
    return spoken && new TextDecoder().decode(spoken.bytes)
  }

  test('is sealed with the words, and heard again', async () => {
    const page = await openPage()
    got(await page.voiceDb.keep(voice('v'), [{ at: 0, bytes: bytes(SAID) }]))
    const before = await raw()
    await page.lock.turnOn(WORDS, null)
    expect(asText(await raw())).not.toContain(SAID)
    expect(await heard(page, 'v')).toBe(SAID)
    expect(await page.lock.turnOff()).toBe(true)
    expect(await raw()).toEqual(before)
  })

  test('goes on being kept when the journal is locked in the middle, and is whole when it is opened', async () => {
    const page = await openPage()
    await page.lock.turnOn(WORDS, null)
    got(await page.voiceDb.keep(voice('v'), [{ at: 0, bytes: bytes('these bytes ') }]))
    await page.lock.close()
    got(await page.voiceDb.keep(voice('v'), [{ at: 1, bytes: bytes('would be heard') }]))
    expect(asText(await raw())).not.toContain('would be')
    expect(await page.voiceDb.read('v')).toEqual({ ok: false, trouble: 'locked' })
    const another = await openPage()
    await another.lock.open(WORDS)
    expect(await heard(another, 'v')).toBe(SAID)
    expect(await another.lock.turnOff()).toBe(true)
    expect(await heard(await openPage(), 'v')).toBe(SAID)
  })
})

describe('opening it', () => {
  test('F45 wrong words change nothing, and after a few each has to wait', async () => {
    const { page } = await lockedJournal()
    await page.lock.close()
    const before = await raw()
    const went = []
    for (let n = 0; n < 20; n++) went.push(await page.lock.open(`not the words ${n}`))
    expect(new Set(went)).toEqual(new Set(['wrong', 'wait']))
    expect(went.filter(one => one === 'wrong')).toHaveLength(4)
    expect(await page.lock.open(WORDS)).toBe('wait')
    expect(await raw()).toEqual(before)
    vi.setSystemTime(AT + MINUTE)
    expect(await page.lock.open(` ${WORDS} `)).toBe('opened')
    expect(await texts(page)).toEqual(['rain on tin'])
  })

  test('goes with the recovery key as it was printed, until there is another', async () => {
    const { page, recovery } = await lockedJournal()
    expect(recovery).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
    const another = (await page.lock.renewRecovery()) ?? ''
    await page.lock.close()
    expect(await page.lock.open(recovery)).toBe('wrong')
    expect(await page.lock.open(another.toLowerCase().replaceAll('-', ' '))).toBe('opened')
  })

  test('F46 goes with new words as soon as they are kept, and with the old ones when that failed', async () => {
    const { page } = await lockedJournal()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(await page.lock.change(WORDS, { to: 'a boat on the lake' })).toBe(false)
    put.mockRestore()
    await page.lock.close()
    expect(await page.lock.open(WORDS)).toBe('opened')
    expect(await page.lock.change('wrong words here', { to: 'a boat on the lake' })).toBe(false)
    expect(await page.lock.change(WORDS, { to: 'a boat on the lake' })).toBe(true)
    await page.lock.close()
    expect(await page.lock.open(WORDS)).toBe('wrong')
    expect(await page.lock.open('a boat on the lake')).toBe('opened')
    expect(await texts(page)).toEqual(['rain on tin'])
  })

  test('F46 other words and another recovery key at once: both open it', async () => {
    const page = await openPage()
    await page.journal.save(write(first, 0))
    await page.lock.turnOn(WORDS, null)
    const other = await openPage()
    await other.lock.state()
    const next = 'a boat on the lake'
    const [changed, recovery] = await Promise.all([
      page.lock.change(WORDS, { to: next }),
      other.lock.renewRecovery(),
    ])
    expect(changed).toBe(true)
    for (const words of [next, recovery ?? '']) {
      await page.lock.close()
      expect(await page.lock.open(words)).toBe('opened')
    }
    // A page that heard of neither leaves both as they are.
    expect(await other.lock.change(next, { idle: MINUTE })).toBe(true)
    await page.lock.close()
    expect(await page.lock.open(recovery ?? '')).toBe('opened')
  })

  test('the lock is turned, and its recovery key told, on a disk that cannot be swept', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'UnknownError'))
    const page = await openPage()
    await page.journal.save(write(first, 0))
    expect(await page.lock.turnOn(WORDS, null)).not.toBeNull()
    expect(await page.lock.change(WORDS, { to: 'a boat on the lake' })).toBe(true)
  })

  test('of what is made to sweep, one small database is left behind', async () => {
    const page = await openPage()
    await page.lock.turnOn(WORDS, null)
    for (const [before, after] of [
      [WORDS, 'a boat on the lake'],
      ['a boat on the lake', WORDS],
    ] as const) {
      await page.lock.change(before, { to: after })
      const left = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('arbor-sweep'))
      expect(left).toHaveLength(1)
    }
  })

  test('F47 a header that asks for too little work, or too much, is refused before any is done', async () => {
    const { page } = await lockedJournal()
    await page.lock.close()
    const derive = vi.spyOn(crypto.subtle, 'deriveKey')
    for (const iterations of [1, 599_999, 10_000_001, 1e300, Number.NaN]) {
      const database = await openRaw()
      const store = database.transaction('keys', 'readwrite').objectStore('keys')
      const header = await asked(store.get('lock'))
      header.passphrase.iterations = iterations
      await asked(store.put(header, 'lock'))
      database.close()
      expect(await page.lock.open(WORDS)).toBe('failed')
    }
    expect(derive).not.toHaveBeenCalled()
  })
})

describe('a damaged record', () => {
  test.each(['entries', 'versions', 'kept'])(
    'F40 one flipped bit in %s sets one record apart',
    async store => {
      const { page } = await lockedJournal()
      got(await page.journal.save(write(newEntry('b', 'a heron', null, AT + 1), 0)))
      got(await page.parked.put(parkedWords('q', 'the blue jug', AT)))
      await changeRaw(store, ([row]) => {
        const sealed = row?.['sealed'] as Uint8Array
        sealed[20] = (sealed[20] ?? 0) ^ 1
        return row ? [row] : []
      })
      const another = await openPage()
      const listing = got(await another.journal.list(AT))
      expect(listing.unreadable).toBe(store === 'entries' ? 1 : 0)
      expect(listing.entries).toHaveLength(store === 'entries' ? 1 : 2)
      expect(got(await another.journal.versions('a', AT + PAUSE))).toHaveLength(store === 'versions' ? 0 : 1)
      expect(got(await another.parked.list())).toHaveLength(store === 'kept' ? 1 : 2)
    },
  )

  test('F41 a record in the place of another, or an older one in the place of a later, is set apart', async () => {
    const { page } = await lockedJournal()
    const older = (await raw())['entries'] as Record<string, unknown>[]
    const stored = got(await page.journal.read('a'))
    if (stored) got(await page.journal.save(write(withText(stored, 'sun', AT + PAUSE + 1), stored.rev)))
    got(await page.journal.save(write(newEntry('b', 'a heron', null, AT + 1), 0)))
    await changeRaw('entries', ([a, b]) => [
      { ...a, sealed: older[0]?.['sealed'] },
      { ...b, sealed: a?.['sealed'] },
    ])
    const another = await openPage()
    expect(got(await another.journal.list(AT))).toMatchObject({ entries: [], unreadable: 2 })
  })
})
