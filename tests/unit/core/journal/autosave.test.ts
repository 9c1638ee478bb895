import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '@/utils/core/journal/answer'
import { type Autosave, createAutosave } from '@/utils/core/journal/autosave'
import { type Entry, newEntry, withText } from '@/utils/core/journal/entry'
import { settle, type Write } from '@/utils/core/journal/write'

const settled = () => new Promise<void>(resolve => setImmediate(resolve))

/** Storage in which every transaction waits until the test lets it happen, first come, first served. */
function slowStore() {
  const entries = new Map<string, Entry>()
  const pending = new Map<string, Write>()
  const queue: { owner: unknown; run: (heard: boolean) => void }[] = []
  const store = (write: Write): Entry => {
    const entry = settle(entries.get(write.entry.id), write)
    entries.set(entry.id, entry)
    pending.delete(write.spare)
    return entry
  }
  return {
    entries,
    queue,
    from: (owner: unknown) => ({
      save: (write: Write) =>
        new Promise<Answer<Entry>>(answer => {
          queue.push({
            owner,
            run: heard => {
              const entry = store(write)
              if (heard) answer({ ok: true, value: entry })
            },
          })
        }),
      leave: (write: Write) => {
        queue.push({ owner: null, run: () => pending.set(write.spare, write) })
      },
    }),
    /** Lets everything happen that was asked for, as a read after it would. */
    async catchUp(): Promise<void> {
      while (queue.length > 0) {
        queue.shift()?.run(true)
        await settled()
      }
      for (const write of pending.values()) store(write)
    },
  }
}

function ids(prefix: string): () => string {
  let count = 0
  return () => `${prefix}${count++}`
}

function start(store = slowStore()) {
  const autosave = createAutosave(store.from('me'), ids('spare'), () => {})
  autosave.keep(newEntry('e', 'a', null, 1))
  return { store, autosave }
}

const type = (autosave: Autosave, text: string) => {
  const entry = autosave.newest()
  autosave.keep(entry ? withText(entry, text, 1) : newEntry(text, text, null, 1))
}

describe('autosave', () => {
  test('sends the first keystroke at once', () => {
    const { store } = start()
    expect(store.queue).toHaveLength(1)
  })

  test('has one version on its way and skips those between it and the newest', async () => {
    const { store, autosave } = start()
    for (const text of ['ab', 'abc', 'abcd']) type(autosave, text)
    expect(store.queue).toHaveLength(1)
    await store.catchUp()
    expect(store.entries.get('e')).toMatchObject({ text: 'abcd', rev: 2 })
    expect(autosave.isStored()).toBe(true)
  })

  test('hands over the newest words when the page goes with others on their way', async () => {
    const { store, autosave } = start()
    await store.catchUp()
    type(autosave, 'ab')
    type(autosave, 'abc')
    autosave.leave()
    store.queue.shift()
    await store.catchUp()
    expect([...store.entries.values()]).toMatchObject([{ id: 'e', text: 'abc', rev: 2 }])
  })

  test('hands over nothing that is stored', async () => {
    const { store, autosave } = start()
    await store.catchUp()
    autosave.leave()
    expect(store.queue).toHaveLength(0)
  })

  test('goes on with its own entry after another window wrote into the same one, each time', async () => {
    const { store, autosave } = start()
    const overwrite = (id: string, text: string) => {
      const { rev = 0 } = store.entries.get(id) ?? {}
      store.entries.set(id, { ...newEntry(id, text, null, 1), rev: rev + 1 })
    }
    await store.catchUp()
    overwrite('e', 'theirs')
    type(autosave, 'ab')
    type(autosave, 'abc')
    await store.catchUp()
    expect([...store.entries.values()].map(({ text }) => text)).toEqual(['theirs', 'abc'])
    overwrite(autosave.newest()?.id ?? '', 'theirs again')
    type(autosave, 'abcd')
    await store.catchUp()
    expect([...store.entries.values()].map(({ text }) => text)).toEqual(['theirs', 'theirs again', 'abcd'])
  })

  test('keeps the words when storing fails, says so once, and stores them with the next key', async () => {
    const heard: unknown[] = []
    const kept: string[] = []
    let works = false
    const autosave = createAutosave(
      {
        save: async ({ entry }) => {
          if (!works) return { ok: false, trouble: 'failed' }
          kept.push(entry.text)
          return { ok: true, value: { ...entry, rev: 1 } }
        },
        leave: () => {},
      },
      ids('spare'),
      trouble => heard.push(trouble),
    )
    type(autosave, 'a')
    await settled()
    expect(autosave.newest()?.text).toBe('a')
    expect(autosave.isStored()).toBe(false)
    works = true
    type(autosave, 'ab')
    await settled()
    expect(heard).toEqual(['failed', null])
    expect(kept).toEqual(['ab'])
  })

  /** Does what is listed to as many windows as are named, and answers with the keys that were typed. */
  async function live(acts: readonly { window: number; what: string; arrived: boolean }[]) {
    const store = slowStore()
    const newId = ids('id')
    const open = () => {
      const owner = {}
      return { owner, autosave: createAutosave(store.from(owner), newId, () => {}) }
    }
    const windows = [open(), open()]
    let typed = ''
    for (const { window, what, arrived } of acts) {
      const { owner, autosave } = windows[window]!
      if (what === 'type') {
        const key = String.fromCodePoint(0x4e00 + typed.length)
        typed += key
        type(autosave, (autosave.newest()?.text ?? '') + key)
      } else if (what === 'store') {
        store.queue.shift()?.run(true)
      } else if (what === 'look') {
        if (autosave.isStored()) autosave.adopt([...store.entries.values()].at(-1) ?? null)
      } else {
        autosave.leave()
        for (const tx of store.queue.filter(tx => tx.owner === owner)) {
          const { run } = tx
          tx.run = () => arrived && run(false)
        }
        windows[window] = open()
        if (what === 'reopen') {
          await store.catchUp()
          windows[window].autosave.adopt([...store.entries.values()].at(-1) ?? null)
        }
      }
      await settled()
    }
    for (const { autosave } of windows) autosave.leave()
    await store.catchUp()
    return { typed, texts: [...store.entries.values()].map(({ text }) => text) }
  }

  /** `arrived`: whether a transaction that a closed page did not hear of took place. */
  const acts = (windows: number, what: readonly string[]) =>
    fc.array(
      fc.record({ window: fc.nat(windows - 1), what: fc.constantFrom(...what), arrived: fc.boolean() }),
      { maxLength: 40 },
    )

  test('loses no key, whatever two windows do and whenever they close', async () => {
    const what = ['type', 'type', 'store', 'store', 'look', 'close', 'reopen']
    await fc.assert(
      fc.asyncProperty(acts(2, what), async acts => {
        const { typed, texts } = await live(acts)
        expect([...typed].filter(key => !texts.some(text => text.includes(key)))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('makes no second entry of one window that is closed and opened again', async () => {
    await fc.assert(
      fc.asyncProperty(acts(1, ['type', 'type', 'store', 'look', 'reopen']), async acts => {
        const { typed, texts } = await live(acts)
        expect(texts).toEqual(typed === '' ? [] : [typed])
      }),
      { numRuns: 300 },
    )
  })
})
