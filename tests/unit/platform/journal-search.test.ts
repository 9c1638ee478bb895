import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Entry, newEntry } from '@/utils/core/journal/entry'
import { createAnswerer } from '@/utils/core/journal/search/answerer'
import type { SearchQuestion } from '@/utils/core/journal/search/ask'
import { createJournalSearch } from '@/utils/platform/journal-search'

const note = (id: string, text: string, rev = 1): Entry => ({ ...newEntry(id, text, null, 1), rev })

const NOTES = [
  note('cafe', 'Sat in the Café, don’t know for how long'),
  note('walk', 'A slow walk along the harbour, gulls'),
  note('rain', '今日は雨。静かな部屋。'),
  note('thai', 'วันนี้ฝนตก'),
  note('kettle', 'The kettle sings and the kettle stops'),
]

type Here = ReturnType<Parameters<typeof createJournalSearch>[0]>

/** A worker as the page has it, in the same thread. */
function startHere(): Here {
  const answer = createAnswerer()
  const worker: Here = {
    onmessage: null,
    onerror: null,
    terminate,
    postMessage(question: SearchQuestion) {
      asked(question)
      const data = answer(structuredClone(question))
      queueMicrotask(() => worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data })))
    },
  }
  return worker
}

const asked = vi.fn<(question: SearchQuestion) => void>()
const terminate = vi.fn()
let search: ReturnType<typeof createJournalSearch>
beforeEach(() => {
  asked.mockReset()
  terminate.mockReset()
  search = createJournalSearch(startHere)
})

const ids = async (query: string, notes: readonly Entry[] = NOTES) =>
  (await search.find(notes, query)).entries.map(({ id }) => id)
/** How many texts the worker was given. */
const taken = () =>
  asked.mock.calls.reduce(
    (sum, [question]) => sum + (question.what === 'add' ? question.texts.ends.length : 0),
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
    expect(terminate).toHaveBeenCalledOnce()
    expect(taken()).toBe(2 * NOTES.length + 1)
  })

  test('a worker that breaks down finds nothing, and another is begun with the next question', async () => {
    let broken = true
    search = createJournalSearch(() => {
      const worker = startHere()
      const { postMessage } = worker
      worker.postMessage = (question: SearchQuestion) =>
        broken ? void worker.onerror?.call(worker as Worker, new ErrorEvent('error')) : postMessage(question)
      return worker
    })
    expect(await ids('kettle')).toEqual([])
    broken = false
    expect(await ids('kettle')).toEqual(['kettle'])
    search = createJournalSearch(() => {
      throw new Error('no workers here')
    })
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
      const following = createJournalSearch(startHere)
      let last = new Set<string>()
      for (const journal of journals) {
        // As in a journal, the same number of storings is the same words.
        const notes = journal.map(([id, , rev]) =>
          note(String(id), `${word.slice(0, id % 5)}${id} ${(id + rev) % 2 ? word : 'tea'}`, rev),
        )
        last = new Set((await following.find(notes, word)).entries.map(({ id }) => id))
        const fresh = await createJournalSearch(startHere).find(notes, word)
        expect(last).toEqual(new Set(fresh.entries.map(({ id }) => id)))
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
