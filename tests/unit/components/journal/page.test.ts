import { describe, expect, test } from 'vitest'
import { createPage, type PageOptions, type PageState } from '@/components/journal/page'
import type { Answer, Trouble } from '@/utils/core/journal/answer'
import { type Entry, finished, isOpen, newEntry, removed, withText } from '@/utils/core/journal/entry'
import { settle, type Write } from '@/utils/core/journal/write'

const settled = () => new Promise<void>(resolve => setImmediate(resolve))

/** A journal in memory. `trouble`, while set, is all it answers. */
function memory() {
  const entries = new Map<string, Entry>()
  const state = { trouble: null as Trouble | null }
  const answer = async <T>(value: () => T): Promise<Answer<T>> =>
    state.trouble ? { ok: false, trouble: state.trouble } : { ok: true, value: value() }
  const store = (write: Write) => {
    const entry = settle(entries.get(write.entry.id), write)
    entries.set(entry.id, entry)
    return entry
  }
  return {
    entries,
    state,
    put: (entry: Entry) => store({ entry, base: entries.get(entry.id)?.rev ?? 0, sent: null, spare: 'x' }),
    save: (write: Write) => answer(() => store(write)),
    leave: (write: Write) => void store(write),
    latestUnfinished: () =>
      answer(() => [...entries.values()].filter(isOpen).sort((a, b) => b.updatedAt - a.updatedAt)[0] ?? null),
    read: (id: string) => answer(() => entries.get(id) ?? null),
    list: () => answer(() => ({ entries: [...entries.values()], unreadable: 0 })),
    changed: () => {},
  }
}

let clock = 1000
let ids = 0

async function open(journal = memory(), options: Partial<PageOptions> = {}) {
  const seen: { state?: PageState } = {}
  const written: string[] = []
  const page = createPage(
    {
      journal,
      now: () => clock++,
      newId: () => `id${ids++}`,
      spanId: 7,
      id: null,
      onWritten: () => written.push(seen.state?.text ?? ''),
      ...options,
    },
    state => {
      seen.state = state
    },
  )
  await page.refresh()
  const box = () => seen.state?.text
  const type = async (text: string) => {
    page.type(text)
    await settled()
  }
  return {
    journal,
    page,
    written,
    box,
    type,
    seen: () => seen.state,
    only: () => [...journal.entries.values()],
  }
}

describe('the page to write on', () => {
  test('is empty in an empty journal, and a blank is not an entry', async () => {
    const { type, box, only } = await open()
    expect(box()).toBe('')
    await type(' ')
    expect(box()).toBe(' ')
    expect(only()).toEqual([])
  })

  test('stores what is typed, with the window it belongs to', async () => {
    const { type, only } = await open()
    await type('r')
    await type('rain')
    expect(only()).toMatchObject([{ text: 'rain', window: 7, finished: false }])
  })

  test('opens on the entry that was left open', async () => {
    const { journal, type } = await open()
    await type('rain')
    expect((await open(journal)).box()).toBe('rain')
  })

  test('does not put an older page over words typed before storage answered', async () => {
    const journal = memory()
    journal.put(newEntry('old', 'older', null, 1))
    const seen: PageState[] = []
    const page = createPage(
      { journal, now: () => clock++, newId: () => `id${ids++}`, spanId: null, id: null },
      state => seen.push(state),
    )
    const looking = page.refresh()
    page.type('fresh')
    await looking
    await settled()
    expect(seen.at(-1)).toMatchObject({ text: 'fresh', loaded: true })
    expect([...journal.entries.values()].map(({ text }) => text)).toEqual(['older', 'fresh'])
  })

  test('is turned: the entry is finished, the box empty, and that is told once', async () => {
    const { page, type, box, only, written } = await open()
    await type('rain')
    page.turn()
    await settled()
    expect(only()).toMatchObject([{ text: 'rain', finished: true }])
    expect(box()).toBe('')
    page.turn()
    await type('sun')
    expect(only()).toMatchObject([{ text: 'rain' }, { text: 'sun', finished: false }])
    expect(written).toHaveLength(1)
  })

  test('stays empty after it was turned, although an older page is open still', async () => {
    const { journal, page, type, box } = await open()
    await type('rain')
    journal.put(newEntry('old', 'an older open page', null, 1))
    page.turn()
    await settled()
    await page.refresh()
    expect(box()).toBe('')
  })

  test('is not turned while there is nothing on it', async () => {
    const { page, type, written } = await open()
    await type('  ')
    page.turn()
    await settled()
    expect(written).toEqual([])
  })

  test('stays as it is when its words cannot be stored, and turns when they are', async () => {
    const { journal, page, type, box, seen, written } = await open()
    await type('rain')
    journal.state.trouble = 'failed'
    page.turn()
    await settled()
    expect(box()).toBe('rain')
    expect(seen()?.trouble).toBe('failed')
    expect(written).toEqual([])
    journal.state.trouble = null
    await page.refresh()
    await settled()
    expect(box()).toBe('')
    expect(seen()?.trouble).toBeNull()
    expect(written).toHaveLength(1)
  })

  test('emptied, it is removed; undo brings the words back', async () => {
    const { page, type, box, only } = await open()
    await type('rain')
    await type('')
    expect(only()[0]?.deletedAt).not.toBeNull()
    await page.refresh()
    page.restore()
    await settled()
    expect(box()).toBe('rain')
    expect(only()).toMatchObject([{ text: 'rain', deletedAt: null }])
  })

  test.each<Trouble>(['unavailable', 'newer', 'blocked', 'failed'])(
    'keeps the words in the box when %s',
    async trouble => {
      const journal = memory()
      journal.state.trouble = trouble
      const { type, box, seen } = await open(journal)
      expect(seen()).toMatchObject({ loaded: true, trouble })
      await type('rain')
      expect(box()).toBe('rain')
      expect(seen()?.trouble).toBe(trouble)
    },
  )
})

describe('two windows', () => {
  test('show the same words', async () => {
    const one = await open()
    const two = await open(one.journal)
    await one.type('rain')
    await two.page.refresh()
    expect(two.box()).toBe('rain')
    await two.type('rain on tin')
    await one.page.refresh()
    expect(one.box()).toBe('rain on tin')
    expect(one.only()).toHaveLength(1)
  })

  test('turn the page together, and go on together', async () => {
    const one = await open()
    one.journal.put(newEntry('old', 'an older open page', null, 1))
    await one.type('rain')
    const two = await open(one.journal)
    one.page.turn()
    await settled()
    await two.page.refresh()
    await two.page.refresh()
    expect(two.box()).toBe('')
    await one.type('sun')
    await two.page.refresh()
    expect(two.box()).toBe('sun')
    expect(two.written).toEqual([])
  })

  test('go on together after one of them was emptied', async () => {
    const one = await open()
    const two = await open(one.journal)
    await one.type('rain')
    await two.page.refresh()
    await two.type('')
    await one.page.refresh()
    expect(one.box()).toBe('')
    await one.type('sun')
    await two.page.refresh()
    expect(two.box()).toBe('sun')
  })

  test('keep both when both wrote without knowing of each other', async () => {
    const one = await open()
    await one.type('rain')
    const two = await open(one.journal)
    await one.type('rain, one')
    await two.type('rain, two')
    expect(one.only().map(({ text }) => text)).toEqual(['rain, one', 'rain, two'])
    await one.page.refresh()
    await two.page.refresh()
    expect([one.box(), two.box()]).toEqual(['rain, one', 'rain, two'])
  })

  test('do not change the page under somebody because an older one was touched elsewhere', async () => {
    const one = await open()
    const old = one.journal.put(newEntry('old', 'older', null, 1))
    await one.type('rain')
    one.journal.put(withText(old, 'older, edited', clock + 100))
    await one.page.refresh()
    expect(one.box()).toBe('rain')
  })
})

describe('a note from before', () => {
  const note = finished(newEntry('n', 'rain', null, 1), 2)

  test('is shown, changed, and stays finished', async () => {
    const journal = memory()
    journal.put(note)
    const { type, box, only } = await open(journal, { id: 'n' })
    expect(box()).toBe('rain')
    await type('rain on tin')
    expect(only()).toMatchObject([{ text: 'rain on tin', finished: true }])
  })

  test('is removed and restored', async () => {
    const journal = memory()
    journal.put(note)
    const { page, box, only } = await open(journal, { id: 'n' })
    page.remove()
    await settled()
    expect(only()[0]?.deletedAt).not.toBeNull()
    page.restore()
    await settled()
    expect(only()).toMatchObject([{ text: 'rain', deletedAt: null }])
    expect(box()).toBe('rain')
  })

  test('shows what another window did to it', async () => {
    const journal = memory()
    journal.put(note)
    const { page, box, seen } = await open(journal, { id: 'n' })
    journal.put(removed(note, 5))
    await page.refresh()
    expect(box()).toBe('')
    expect(seen()?.entry?.deletedAt).toBe(5)
  })
})
