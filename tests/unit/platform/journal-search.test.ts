import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { searchWorker } from '@/tests/support/search-worker'
import type { Answer } from '@/utils/core/journal/answer'
import { type Entry, newEntry, removed } from '@/utils/core/journal/entry'
import { plain } from '@/utils/core/journal/packed'
import { createAnswerer } from '@/utils/core/journal/search/answerer'
import type { RowKey, SearchQuestion } from '@/utils/core/journal/search/ask'
import { createJournalSearch } from '@/utils/platform/journal-search'

const note = (id: string, text: string, rev = 1): Entry => ({ ...newEntry(id, text, null, 1), rev })

const NOTES = [
  note('cafe', 'Sat in the Café, don’t know for how long'),
  note('walk', 'A slow walk along the harbour, gulls'),
  note('rain', '今日は雨。静かな部屋。'),
  note('thai', 'วันนี้ฝนตก'),
  note('kettle', 'The kettle sings and the kettle stops'),
]

/** All records there are, as a worker reads them, two at a time. */
let records: readonly unknown[] = []
async function* readJournal(): AsyncGenerator<Answer<{ readonly records: readonly unknown[] }>, void> {
  for (let at = 0; at < records.length; at += 2) {
    if (records[at] === 'spoilt') return yield { ok: false, trouble: 'failed' }
    yield { ok: true, value: { records: records.slice(at, at + 2) } }
  }
}

function startHere() {
  const worker = searchWorker(createAnswerer(readJournal), asked)
  const { terminate } = worker
  worker.terminate = () => {
    terminated()
    terminate()
  }
  return worker
}

const asked = vi.fn<(question: SearchQuestion) => void>()
const terminated = vi.fn()
const notLocked = async () => null
let search: ReturnType<typeof createJournalSearch>
beforeEach(() => {
  asked.mockReset()
  terminated.mockReset()
  records = []
  search = createJournalSearch(startHere, notLocked)
})

const ids = async (query: string, notes: readonly Entry[] = NOTES) =>
  (await search.find(notes, query)).entries.slice().map(({ id }) => id)
/** How many texts the worker was given. */
const taken = () =>
  asked.mock.calls.reduce(
    (sum, [question]) => sum + (question.what === 'add' ? question.packed.ends.length / 2 : 0),
    0,
  )

describe('search', () => {
  test.each([
    ['a word', 'kettle', 'kettle'],
    ['the beginning of a word', 'harb', 'walk'],
    ['a single letter', 'k', 'cafe,kettle'],
    ['without the accent', 'cafe', 'cafe'],
    ['with an accent too many', 'hàrbour', 'walk'],
    ['in capitals', 'GULLS', 'walk'],
    ['without the apostrophe', 'dont', 'cafe'],
    ['with a slip', 'kattle', 'kettle'],
    ['with a letter missing', 'harour', 'walk'],
    ['every word of several', 'slow gulls', 'walk'],
    ['Japanese, inside a run', '静か', 'rain'],
    ['Japanese, at the end of a run', '雨', 'rain'],
    ['Japanese, one character in the middle', '日', 'rain'],
    ['Thai', 'ฝนตก', 'thai'],
  ])('finds by %s', async (_, query, expected) => {
    expect((await ids(query)).toSorted().join()).toBe(expected)
  })

  test.each(['zebra', 'kettle gulls', '雨静', '…', ''])('finds nothing for %j', async query => {
    expect(await ids(query)).toEqual([])
  })

  test('answers with the terms that are in the text', async () => {
    expect((await search.find(NOTES, 'kattle')).terms).toEqual(new Set(['kettle']))
  })

  test('follows what was changed, added and removed since', async () => {
    expect(await ids('kettle')).toEqual(['kettle'])
    const later = [note('kettle', 'The teapot', 2), note('new', 'A kettle again'), ...NOTES.slice(0, 2)]
    expect(await ids('kettle', later)).toEqual(['new'])
    expect(await ids('teapot', later)).toEqual(['kettle'])
    expect(await ids('雨', later)).toEqual([])
    expect(await ids('雨')).toEqual(['rain'])
  })

  test('is not confused by two questions at once', async () => {
    const answers = await Promise.all([ids('kettle'), ids('gulls'), ids('kettle')])
    expect(answers).toEqual([['kettle'], ['walk'], ['kettle']])
  })

  test('takes up only what is new to it, and anew after it forgot', async () => {
    await ids('kettle')
    await ids('gulls')
    await ids('kettle', [...NOTES, note('new', 'A kettle again')])
    expect(taken()).toBe(NOTES.length + 1)
    search.drop()
    expect(await ids('kettle')).toEqual(['kettle'])
    expect(terminated).toHaveBeenCalledOnce()
    expect(taken()).toBe(2 * NOTES.length + 1)
  })

  test('a worker that breaks down finds nothing, and another is begun with the next question', async () => {
    let broken = true
    search = createJournalSearch(() => {
      const worker = startHere()
      const { postMessage } = worker
      worker.postMessage = (question: SearchQuestion) =>
        broken
          ? void worker.onerror?.call(worker as Worker, new Event('error') as ErrorEvent)
          : postMessage(question)
      return worker
    }, notLocked)
    expect(await ids('kettle')).toEqual([])
    broken = false
    expect(await ids('kettle')).toEqual(['kettle'])
    search = createJournalSearch(() => {
      throw new Error('no workers here')
    }, notLocked)
    expect(await ids('kettle')).toEqual([])
  })
})

test('a search that has followed a journal finds what one finds that is new to it', async () => {
  const anyWord = fc.constantFrom('rain', 'kettle', 'harbour', 'gulls')
  const anyNotes = fc.uniqueArray(fc.tuple(fc.nat(30), anyWord, fc.integer({ min: 1, max: 3 })), {
    selector: ([id]) => id,
  })
  await fc.assert(
    fc.asyncProperty(fc.array(anyNotes, { minLength: 2, maxLength: 4 }), anyWord, async (journals, word) => {
      const following = createJournalSearch(startHere, notLocked)
      let last = new Set<string>()
      for (const journal of journals) {
        // As in a journal, the same number of storings is the same words.
        const notes = journal.map(([id, , rev]) =>
          note(String(id), `${word.slice(0, id % 5)}${id} ${(id + rev) % 2 ? word : 'tea'}`, rev),
        )
        last = new Set((await following.find(notes, word)).entries.slice().map(({ id }) => id))
        const fresh = await createJournalSearch(startHere, notLocked).find(notes, word)
        expect(last).toEqual(new Set(fresh.entries.slice().map(({ id }) => id)))
      }
    }),
  )
})

test('takes up more notes than are handed over at a time', async () => {
  const many = Array.from({ length: 1201 }, (_, at) => note(String(at), at % 400 === 0 ? 'kettle' : 'tea'))
  expect(await ids('kettle', many)).toEqual(['0', '400', '800', '1200'])
  const changed = many.toSpliced(400, 1, note('400', 'tea', 2)).toSpliced(0, 1)
  expect(await ids('kettle', changed)).toEqual(['800', '1200'])
  expect(taken()).toBe(1202)
})

describe('reading', () => {
  /** Everything that is read, as far as somebody wants it. */
  async function read(wants: (entries: readonly Entry[]) => boolean = () => true) {
    const all: Entry[] = []
    let odd = 0
    const answer = await search.read((entries, unreadable) => {
      all.push(...entries)
      odd += unreadable
      return wants(entries)
    })
    return { all: all.map(plain), there: all, odd, answer }
  }

  test('tells all there is, and finds in it without being given it again', async () => {
    const gone = removed(note('gone', 'An old kettle'), 5)
    records = [...NOTES, gone, { id: 'odd' }, null]
    const { all, there, odd, answer } = await read()
    expect(answer).toEqual({ ok: true, value: records.length })
    expect(all).toEqual([...NOTES, gone])
    expect(odd).toBe(2)
    const entries = there.slice(0, NOTES.length).toReversed()
    search.knows(entries)
    const found = await search.find(entries, 'kettle')
    expect(found.entries.slice()).toEqual([entries[0]])
    expect(found.entries.at(0)).toBe(entries[0])
    expect(taken()).toBe(0)
    // From here on a change is given alone.
    expect(await ids('teapot', [note('new', 'A teapot'), ...entries])).toEqual(['new'])
    expect(await ids('teapot', entries)).toEqual([])
    expect(taken()).toBe(1)
  })

  test('is not confused by a search of what is there so far', async () => {
    records = NOTES
    const [{ there }, found] = await Promise.all([read(), search.find(NOTES.slice(0, 1), 'cafe')])
    expect(found.entries.slice().map(({ id }) => id)).toEqual(['cafe'])
    search.knows(there)
    expect(await ids('kettle', there)).toEqual(['kettle'])
    expect(await ids('cafe', there)).toEqual(['cafe'])
  })

  test('again takes up what is new, and lets go of what is there no longer', async () => {
    const anyJournal = fc.uniqueArray(fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 3 }), fc.boolean()), {
      selector: ([id]) => id,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyJournal, { minLength: 1, maxLength: 4 }), async journals => {
        search = createJournalSearch(startHere, notLocked)
        for (const journal of journals) {
          // As in a journal, the same number of storings is the same words.
          const notes = journal.map(([id, rev, isGone]) => {
            const one = note(String(id), (id + rev) % 2 ? 'kettle' : 'tea', rev)
            return isGone ? removed(one, 5) : one
          })
          records = notes
          const { there } = await read()
          const entries = there.filter(({ deletedAt }) => deletedAt === null)
          search.knows(entries)
          const kettles = notes.filter(({ text, deletedAt }) => text === 'kettle' && deletedAt === null)
          expect((await ids('kettle', entries)).toSorted()).toEqual(kettles.map(({ id }) => id).toSorted())
        }
        search.drop()
      }),
    )
  })

  test('ends where nobody wants more, and can be begun anew', async () => {
    records = NOTES
    expect((await read(() => false)).all).toEqual(NOTES.slice(0, 2))
    expect((await read()).all).toEqual(NOTES)
  })

  test('says that it cannot, and the search is as new', async () => {
    records = [...NOTES.slice(0, 2), 'spoilt']
    expect((await read()).answer).toBeNull()
    expect(await ids('kettle')).toEqual(['kettle'])
    search = createJournalSearch(startHere, () => Promise.reject(new Error('Locked.')))
    expect((await read()).answer).toBeNull()
  })

  test('breaks down without leaving anybody waiting', async () => {
    records = NOTES
    let breaks = true
    const startBroken = () => {
      const { answerTo, goOn, rest } = createAnswerer(readJournal)
      return searchWorker({
        answerTo: question =>
          breaks && question.what === 'next' ? Promise.reject(new Error('No room.')) : answerTo(question),
        goOn,
        rest,
      })
    }
    search = createJournalSearch(startBroken, notLocked)
    const { answer, all } = await read()
    expect(answer).toBeNull()
    expect(all).toEqual(NOTES.slice(0, 2))
    breaks = false
    expect((await read()).all).toEqual(NOTES)
  })

  test('is over at once when everything is to be forgotten, and nothing is done that was wanted before', async () => {
    records = NOTES
    let hear = () => {}
    const isAsked = new Promise<void>(heard => {
      hear = heard
    })
    const start = vi.fn(() => {
      const { goOn, rest } = createAnswerer(readJournal)
      return searchWorker({ answerTo: () => new Promise(() => {}), goOn, rest }, hear)
    })
    search = createJournalSearch(start, notLocked)
    const [reading, found] = [read(), search.find(NOTES, 'kettle')]
    await isAsked
    search.drop()
    expect((await reading).answer).toBeNull()
    expect(await found).toEqual({ entries: [], terms: new Set() })
    expect(start).toHaveBeenCalledOnce()
  })

  test('begins anew after everything was forgotten between two parts', async () => {
    records = NOTES
    const { answer, all } = await read(() => {
      search.drop()
      return true
    })
    expect(answer).toBeNull()
    expect(all).toEqual(NOTES.slice(0, 2))
    expect(terminated).toHaveBeenCalledOnce()
    // What was read by a worker that is gone is known to none.
    search.knows(NOTES)
    expect(await ids('kettle')).toEqual(['kettle'])
    expect(taken()).toBe(NOTES.length)
  })

  test('lets whoever looks for something come in between, with what was there', async () => {
    records = NOTES
    const { there } = await read()
    search.knows(there)
    records = [...NOTES, note('new', 'A kettle again')]
    let found: Promise<readonly string[]> | undefined
    const again = await read(() => {
      found ??= ids('kettle', there)
      return true
    })
    expect(again.all).toHaveLength(records.length)
    expect(await found).toEqual(['kettle'])
    search.knows(again.there)
    expect((await ids('kettle', again.there)).toSorted()).toEqual(['kettle', 'new'])
    expect(taken()).toBe(0)
  })

  test('finds only what was told by then, where the worker is ahead', async () => {
    records = NOTES
    const before = (await read()).there
    search.knows(before)
    const ahead = [
      note('tea', 'Tea'),
      note('told', 'A kettle and tea'),
      note('best', 'Kettle, kettle, kettle'),
    ]
    records = [...ahead, ...NOTES]
    let found: Promise<readonly string[]> | undefined
    const { there } = await read(() => {
      found ??= ids('kettle', before)
      return true
    })
    expect(await found).toEqual(['kettle', 'told'])
    search.knows(there)
    expect(await ids('kettle', there)).toEqual(['best', 'kettle', 'told'])
  })

  test('hands over what opens it', async () => {
    const key: RowKey = { keyId: 'k', key: new Uint8Array(32) }
    search = createJournalSearch(startHere, async () => key)
    await read()
    expect(asked).toHaveBeenCalledWith({ what: 'begin', key })
  })
})
