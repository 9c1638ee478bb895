import { describe, expect, test } from 'vitest'
import { createPage } from '@/components/journal/page'
import type { PageOptions, PageState } from '@/components/journal/page-state'
import { closePage, openPage } from '@/components/journal/unkept'
import type { Answer, Trouble } from '@/utils/core/journal/answer'
import {
  type Entry,
  finished,
  isExpired,
  isOpen,
  newEntry,
  removed,
  withText,
} from '@/utils/core/journal/entry'
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
    latestUnfinished: (belongs: (entry: Entry) => boolean) =>
      answer(
        () =>
          [...entries.values()]
            .filter(entry => isOpen(entry) && belongs(entry))
            .sort((a, b) => b.updatedAt - a.updatedAt)[0] ?? null,
      ),
    read: (id: string) => answer(() => entries.get(id) ?? null),
    versions: () => answer(() => []),
    keep: () => answer(() => undefined),
    list: () => answer(() => ({ entries: [...entries.values()], removed: [], unreadable: 0, lost: false })),
    changed: () => {},
  }
}

let clock = 1000
let ids = 0

async function open(journal = memory(), options: Partial<PageOptions> = {}) {
  const seen: { state?: PageState } = {}
  const written: string[] = []
  const all: PageOptions = {
    journal,
    now: () => clock++,
    newId: () => `id${ids++}`,
    spanId: 7,
    id: null,
    onWritten: () => written.push(seen.state?.text ?? ''),
    ...options,
  }
  const page = openPage(all)
  const attend = (changed: Partial<PageOptions> = {}) =>
    page.attend({ ...all, ...changed }, state => {
      seen.state = state
    })
  attend()
  seen.state = page.state()
  await page.refresh()
  const box = () => seen.state?.text
  const type = async (text: string) => {
    page.type(text)
    await settled()
  }
  return {
    journal,
    page,
    attend,
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
    const options = { journal, now: () => clock++, newId: () => `id${ids++}`, spanId: null, id: null }
    const page = createPage(options)
    page.attend(options, state => seen.push(state))
    const looking = page.refresh()
    page.type('fresh')
    await looking
    await settled()
    expect(seen.at(-1)).toMatchObject({ text: 'fresh', loaded: true })
    expect([...journal.entries.values()].map(({ text }) => text)).toEqual(['older', 'fresh'])
  })

  test('is turned: the entry is finished and the box empty', async () => {
    const { page, type, box, only, seen } = await open()
    await type('rain')
    page.turn()
    await settled()
    expect(only()).toMatchObject([{ text: 'rain', finished: true }])
    expect(box()).toBe('')
    page.turn()
    await type('sun')
    expect(only()).toMatchObject([{ text: 'rain' }, { text: 'sun', finished: false }])
    expect(seen()?.turns).toBe(1)
  })

  test('stays empty after it was turned, although an older page is open still', async () => {
    const { journal, page, type, box } = await open()
    await type('rain')
    journal.put(newEntry('old', 'an older open page', 7, 1))
    page.turn()
    await settled()
    await page.refresh()
    expect(box()).toBe('')
  })

  test('is not turned while there is nothing on it', async () => {
    const { page, type, seen } = await open()
    await type('  ')
    page.turn()
    await settled()
    expect(seen()?.turns).toBe(0)
  })

  test('stays as it is when its words cannot be stored, and turns when they are', async () => {
    const { journal, page, type, box, seen } = await open()
    await type('rain')
    journal.state.trouble = 'failed'
    page.turn()
    await settled()
    expect(box()).toBe('rain')
    expect(seen()).toMatchObject({ trouble: 'failed', turns: 0 })
    journal.state.trouble = null
    await page.refresh()
    await settled()
    expect(box()).toBe('')
    expect(seen()).toMatchObject({ trouble: null, turns: 1 })
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

  test('emptied and written on, it holds a new entry; the removed one keeps its words', async () => {
    const { type, box, only } = await open()
    await type('rain')
    await type('')
    await type('s')
    await type('sun')
    expect(box()).toBe('sun')
    expect(only()).toMatchObject([
      { text: 'rain', deletedAt: expect.any(Number) },
      { text: 'sun', deletedAt: null },
    ])
  })

  test('emptied and written on faster than storage answers, it keeps both as well', async () => {
    const { page, type, only } = await open()
    await type('rain')
    page.type('')
    page.type('s')
    page.type('sun')
    await settled()
    expect(only()).toMatchObject([
      { text: 'rain', deletedAt: expect.any(Number) },
      { text: 'sun', deletedAt: null },
    ])
  })

  test('emptied and written on while nothing can be stored, it stores both later', async () => {
    const { journal, page, type, seen, only } = await open()
    await type('rain')
    journal.state.trouble = 'failed'
    await type('')
    await type('sun')
    expect(seen()).toMatchObject({ text: 'sun', trouble: 'failed' })
    journal.state.trouble = null
    await page.refresh()
    await settled()
    expect(seen()?.trouble).toBeNull()
    expect(only()).toMatchObject([
      { text: 'rain', deletedAt: expect.any(Number) },
      { text: 'sun', deletedAt: null },
    ])
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

describe('sealing', () => {
  test('puts the words away and turns the page; undo has them back on it, to be written on', async () => {
    const { page, type, box, only, seen } = await open()
    await type('rain')
    page.seal()
    await settled()
    expect(box()).toBe('')
    expect(only()).toMatchObject([{ text: 'rain', finished: true, sealedAt: expect.any(Number) }])
    page.unseal()
    await settled()
    expect(box()).toBe('rain')
    await type('rain on')
    expect(only()).toMatchObject([{ text: 'rain on', finished: false, sealedAt: null }])
    expect(seen()?.sealed).toBeNull()
  })

  test('what is begun after it is another entry, and nothing of it gives way', async () => {
    const { page, type, box, only, seen } = await open()
    await type('rain')
    page.seal()
    await settled()
    await type('sun')
    expect(seen()?.sealed).toBeNull()
    page.unseal()
    await settled()
    expect(box()).toBe('sun')
    expect(only()).toMatchObject([{ text: 'rain', sealedAt: expect.any(Number) }, { text: 'sun' }])
  })

  test('is not said before it is stored', async () => {
    const { journal, page, type, box, seen } = await open()
    await type('rain')
    journal.state.trouble = 'failed'
    page.seal()
    await settled()
    expect(box()).toBe('rain')
    expect(seen()).toMatchObject({ sealed: null, turns: 0 })
    journal.state.trouble = null
    await page.refresh()
    await settled()
    expect(seen()).toMatchObject({ text: '', turns: 1, sealed: { text: 'rain' } })
  })

  test('of a note from before stays where it is, and opens there', async () => {
    const journal = memory()
    journal.put(finished(newEntry('n', 'rain', 7, 1), 2))
    const { page, only, seen } = await open(journal, { id: 'n' })
    page.seal()
    await settled()
    expect(only()).toMatchObject([{ text: 'rain', finished: true, sealedAt: expect.any(Number) }])
    expect(seen()).toMatchObject({ turns: 0, entry: { id: 'n' } })
    page.unseal()
    await settled()
    expect(only()).toMatchObject([{ text: 'rain', finished: true, sealedAt: null }])
  })

  test('does nothing to an empty page, or to a turned one', async () => {
    const { page, type, only } = await open()
    page.seal()
    page.unseal()
    await type('rain')
    page.turn()
    await settled()
    page.unseal()
    page.seal()
    await settled()
    expect(only()).toMatchObject([{ text: 'rain', sealedAt: null }])
  })
})

describe('which page is gone on with', () => {
  const DAY = 86_400_000

  test('in a window, the one of that window, even when an older one was touched since', async () => {
    const journal = memory()
    journal.put(newEntry('mine', 'of this window', 7, 1))
    journal.put(newEntry('other', 'of another', 3, 2))
    journal.put(newEntry('none', 'of none', null, 3))
    expect((await open(journal)).box()).toBe('of this window')
    expect((await open(journal, { spanId: 9 })).box()).toBe('')
  })

  test('outside a window, the one of today', async () => {
    const journal = memory()
    journal.put(newEntry('a', 'rain', 7, 1))
    const on = (now: number) => open(journal, { spanId: null, now: () => now })
    expect((await on(2)).box()).toBe('rain')
    expect((await on(2 * DAY)).box()).toBe('')
  })

  test('is the one on the screen, also when its window ends or the day does', async () => {
    const { page, attend, type, box, only } = await open()
    await type('rain')
    attend({ spanId: null, now: () => clock + 2 * DAY })
    await page.refresh()
    expect(box()).toBe('rain')
    await type('rain on')
    expect(only()).toMatchObject([{ text: 'rain on', window: 7 }])
  })

  test('stays an empty one when its window ends, and what is begun then belongs to none', async () => {
    const journal = memory()
    journal.put(newEntry('today', 'this morning', null, 1))
    const { page, attend, type, box, only } = await open(journal)
    attend({ spanId: null })
    await page.refresh()
    expect(box()).toBe('')
    await type('sun')
    expect(only()).toMatchObject([{ text: 'this morning' }, { text: 'sun', window: null }])
  })
})

describe('that something was written', () => {
  test('is told with the first words stored, once for an entry', async () => {
    const { page, type, written } = await open()
    await type(' ')
    expect(written).toEqual([])
    await type('r')
    await type('rain')
    expect(written).toHaveLength(1)
    page.turn()
    await settled()
    expect(written).toHaveLength(1)
    await type('sun')
    expect(written).toHaveLength(2)
  })

  test('is told only when the words are stored', async () => {
    const { journal, page, type, written } = await open()
    journal.state.trouble = 'failed'
    await type('rain')
    expect(written).toEqual([])
    journal.state.trouble = null
    await page.refresh()
    await settled()
    expect(written).toHaveLength(1)
  })

  test('is not told of words that were gone before they could be stored', async () => {
    const { journal, page, type, written } = await open()
    journal.state.trouble = 'failed'
    await type('rain')
    await type('')
    journal.state.trouble = null
    await page.refresh()
    await settled()
    expect(written).toEqual([])
  })

  test('is not told again of an entry that was begun before', async () => {
    const journal = memory()
    journal.put(newEntry('a', 'rain', 7, 1))
    const { type, written } = await open(journal)
    await type('rain on')
    expect(written).toEqual([])
  })

  test('is not told of a note from before, changed or written anew', async () => {
    const journal = memory()
    journal.put(finished(newEntry('n', 'rain', 7, 1), 2))
    const { type, written } = await open(journal, { id: 'n' })
    await type('rain on')
    await type('')
    await type('sun')
    expect(written).toEqual([])
  })
})

describe('words that are not stored', () => {
  test.each([null, 'n'])('are there again after the screen was left (entry %j)', async id => {
    const journal = memory()
    journal.put(finished(newEntry('n', 'rain', null, 1), 2))
    const first = await open(journal, { id })
    journal.state.trouble = 'failed'
    await first.type('sun')
    closePage(first.page, id)
    const again = await open(journal, { id })
    expect(again.seen()).toMatchObject({ text: 'sun', trouble: 'failed', loaded: true })
    journal.state.trouble = null
    await again.page.refresh()
    await settled()
    expect(again.seen()?.trouble).toBeNull()
    expect(again.only().filter(({ text }) => text === 'sun')).toHaveLength(1)
  })

  test('tell the screen that shows them now, once they are', async () => {
    const journal = memory()
    const first = await open(journal)
    journal.state.trouble = 'failed'
    await first.type('rain')
    closePage(first.page, null)
    const again = await open(journal)
    journal.state.trouble = null
    await again.page.refresh()
    await settled()
    expect(first.written).toEqual([])
    expect(again.written).toHaveLength(1)
  })

  test('are not held any longer once they are stored: the next screen looks in storage', async () => {
    const journal = memory()
    const first = await open(journal)
    await first.type('rain')
    closePage(first.page, null)
    const again = await open(journal)
    expect(again.page).not.toBe(first.page)
    expect(again.box()).toBe('rain')
  })
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
    one.journal.put(newEntry('old', 'an older open page', 7, 1))
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
    const old = one.journal.put(newEntry('old', 'older', 7, 1))
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

  test('emptied and written anew, is a note in the same place; the old one keeps its words', async () => {
    const journal = memory()
    journal.put(note)
    const { page, type, box, only } = await open(journal, { id: 'n' })
    await type('')
    await type('sun')
    await page.refresh()
    expect(box()).toBe('sun')
    expect(only()).toMatchObject([
      { id: 'n', text: 'rain', deletedAt: expect.any(Number) },
      { text: 'sun', deletedAt: null, createdAt: 1, finished: true },
    ])
  })
})

describe('something spoken', () => {
  test('begins an entry, with the window it belongs to, and is a moment', async () => {
    const { page, written, only, box } = await open()
    page.speak('v')
    await settled()
    expect(only()).toMatchObject([{ text: '', voices: ['v'], window: 7, deletedAt: null }])
    expect(box()).toBe('')
    expect(written).toHaveLength(1)
  })

  test('goes with what is written on the page, before or after', async () => {
    const { page, type, only } = await open()
    await type('rain')
    page.speak('v')
    await settled()
    page.speak('w')
    await type('rain and sun')
    expect(only()).toMatchObject([{ text: 'rain and sun', voices: ['v', 'w'] }])
    await type('')
    expect(only()).toMatchObject([{ text: '', voices: ['v', 'w'], deletedAt: null }])
  })

  test('is turned, sealed and removed like words', async () => {
    const { page, only, seen } = await open()
    page.speak('v')
    await settled()
    page.remove()
    await settled()
    expect(only()).toMatchObject([{ voices: ['v'], deletedAt: expect.any(Number) }])
    page.turn()
    page.restore()
    await settled()
    expect(seen()?.turns).toBe(0)
    page.turn()
    await settled()
    expect(only()).toMatchObject([{ voices: ['v'], finished: true, deletedAt: null }])
    expect(seen()?.turns).toBe(1)
    page.speak('w')
    await settled()
    page.seal()
    await settled()
    expect(only()).toMatchObject([{ voices: ['v'] }, { voices: ['w'], sealedAt: expect.any(Number) }])
  })

  test('is found again on the page when that is opened later', async () => {
    const { journal, page } = await open()
    page.speak('v')
    await settled()
    expect((await open(journal)).seen()?.entry?.voices).toEqual(['v'])
  })

  const spoken = async (journal = memory()) => {
    const opened = await open(journal)
    await opened.type('rain')
    for (const voice of ['v', 'w', 'x']) opened.page.speak(voice)
    await settled()
    return opened
  }

  test('is taken out alone, into what was removed, and can be put back where it was', async () => {
    const { page, only, seen } = await spoken()
    await page.takeOut('w')
    await settled()
    const [note, gone] = only()
    expect(note).toMatchObject({ text: 'rain', voices: ['v', 'x'], deletedAt: null })
    expect(gone).toMatchObject({ text: '', voices: ['w'], window: 7, finished: true })
    expect(gone?.deletedAt).toBeGreaterThan(0)
    expect(gone?.createdAt).toBe(note?.createdAt)
    expect(seen()?.tookOut).toBe(true)
    expect(page.putBack()).toBe('w')
    await settled()
    expect(only()[0]).toMatchObject({ text: 'rain', voices: ['v', 'w', 'x'] })
    // What lay among what was removed is past its time.
    expect(only().map(entry => isExpired(entry, 1e12))).toEqual([false, true])
    expect(seen()?.tookOut).toBe(false)
    expect(page.putBack()).toBeNull()
  })

  test('stays in the note where it could not be put among what was removed', async () => {
    const { journal, page, only, seen } = await spoken()
    journal.state.trouble = 'failed'
    await page.takeOut('w')
    expect(seen()).toMatchObject({ trouble: 'failed', tookOut: false })
    expect(only()).toMatchObject([{ voices: ['v', 'w', 'x'] }])
  })

  test('stays among what was removed until it is stored in the note again', async () => {
    const journal = memory()
    const { page, only } = await spoken(journal)
    await page.takeOut('w')
    await settled()
    const [note] = only()
    const { save } = journal
    journal.save = async write =>
      write.entry.id === note?.id ? { ok: false, trouble: 'failed' } : save(write)
    page.putBack()
    await settled()
    expect(only()[1]?.deletedAt).toBeGreaterThan(0)
    journal.save = save
    await page.refresh()
    await settled()
    expect(only()[0]).toMatchObject({ voices: ['v', 'w', 'x'] })
    expect(only()[1]?.deletedAt).toBe(0)
  })

  test('is taken out once, however often it is asked for, and what is typed meanwhile stays', async () => {
    const { page, only } = await spoken()
    const both = [page.takeOut('w'), page.takeOut('w'), page.takeOut('no such')]
    page.type('rain on tin')
    await Promise.all(both)
    await settled()
    expect(only()[0]).toMatchObject({ text: 'rain on tin', voices: ['v', 'x'] })
    expect(only().slice(1)).toMatchObject([{ voices: ['w'] }])
  })

  test('can no longer be put back once the page is another', async () => {
    const { page, seen } = await spoken()
    await page.takeOut('w')
    page.turn()
    await settled()
    expect(seen()?.tookOut).toBe(false)
    expect(page.putBack()).toBeNull()
  })
})
