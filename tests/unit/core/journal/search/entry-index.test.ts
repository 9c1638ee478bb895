import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Entry, newEntry } from '@/utils/core/journal/entry'
import { pack } from '@/utils/core/journal/packed'
import { UNSEARCHED } from '@/utils/core/journal/search/ask'
import { asTyped, createEntryIndex } from '@/utils/core/journal/search/entry-index'
import { createTextIndex } from '@/utils/core/journal/search/text-index'

const WORDS = ['rain', 'tin', 'roof'] as const
const entry = (id: string, word: string, rev: number, isRemoved: boolean): Entry => ({
  ...newEntry(id, word, null, 1),
  rev,
  deletedAt: isRemoved ? 2 : null,
})

const anyEntry = fc
  .record({ id: fc.constantFrom('a', 'b', 'c', 'd'), word: fc.nat(2), isRemoved: fc.boolean() })
  .map(({ id, word, isRemoved }) => entry(id, WORDS[word] ?? '', word + 1, isRemoved))
const anyEntries = fc.uniqueArray(anyEntry, { selector: ({ id }) => id })
/** What happens to an index; a reading that another one cuts short has no end. */
const anyStep = fc.oneof(
  fc.record({
    does: fc.constant('read' as const),
    all: anyEntries,
    cutShort: fc.boolean(),
    amid: anyEntries,
  }),
  fc.record({ does: fc.constant('add' as const), all: anyEntries }),
  fc.record({ does: fc.constant('drop' as const), all: anyEntries }),
  fc.record({ does: fc.constant('ready' as const) }),
)

test('whatever was read, added and dropped, each entry that is there is found once, by what it says now', () => {
  fc.assert(
    fc.property(fc.array(anyStep), steps => {
      const index = createEntryIndex()
      /** The entries that are there, by id, and the number that each was given last. */
      const there = new Map<string, Entry>()
      const numbers = new Map<string, number>()
      const take = (entries: readonly Entry[], how: 'read' | 'add') => {
        const { texts } = index[how](entries, pack(entries))
        for (const [at, one] of entries.entries()) {
          expect(texts[at] === UNSEARCHED).toBe(one.deletedAt !== null)
          if (one.deletedAt === null) there.set(one.id, one)
          else there.delete(one.id)
          numbers.set(one.id, texts[at] as number)
        }
      }
      for (const step of steps) {
        if (step.does === 'ready') {
          index.makeReady()
          if (index.hasTrials()) index.tryNext()
        } else if (step.does === 'add') take(step.all, 'add')
        else if (step.does === 'drop') {
          index.drop(step.all.map(({ id }) => id))
          for (const { id } of step.all) there.delete(id)
        } else {
          index.beginAnew()
          const seen = new Set(step.all.map(({ id }) => id))
          take(step.all.slice(0, 2), 'read')
          // Somebody writes while it is read: that is met, or was.
          const amid = step.amid.filter(({ id }) => seen.has(id))
          take(amid, 'add')
          if (step.cutShort) continue
          const later = new Set(amid.map(({ id }) => id))
          take(
            step.all.slice(2).filter(({ id }) => !later.has(id)),
            'read',
          )
          index.endAnew()
          for (const id of there.keys()) if (!seen.has(id)) there.delete(id)
        }
      }
      for (const word of WORDS) {
        const wanted = [...there.values()]
          .filter(({ text }) => text === word)
          .map(({ id }) => numbers.get(id))
        expect([...index.find(word).texts].toSorted()).toEqual(wanted.toSorted())
      }
    }),
  )
})

describe('made ready', () => {
  const looked = vi.fn<(query: string) => void>()
  const ordered = vi.fn()
  function watched() {
    const index = createTextIndex()
    return {
      ...index,
      find: (query: string) => {
        looked(query)
        return index.find(query)
      },
      order: ordered,
    }
  }
  let index: ReturnType<typeof createEntryIndex>
  const add = (from: number, to: number) => {
    const all = Array.from({ length: to - from }, (_, at) =>
      entry(String(from + at), 'a drum, yes', 1, false),
    )
    index.add(all, pack(all))
  }
  /** What is looked for while nobody asks. */
  function rested() {
    looked.mockReset()
    while (index.hasTrials()) index.tryNext()
    return looked.mock.calls.flat()
  }
  beforeEach(() => {
    ordered.mockReset()
    index = createEntryIndex(watched())
  })

  test('it is in order, and again when there is more than twice as much', () => {
    index.makeReady()
    expect(ordered).not.toHaveBeenCalled()
    for (const [from, to, times] of [
      [0, 3, 1],
      [3, 6, 1],
      [6, 7, 2],
    ] as const) {
      add(from, to)
      index.makeReady()
      index.makeReady()
      expect(ordered).toHaveBeenCalledTimes(times)
    }
  })

  test('what a hand would type was looked for, once somebody asked whether it is there', () => {
    add(0, 3)
    expect(rested()).toEqual([])
    index.find('')
    expect(rested()).toEqual(['d', 'dr', 'dru', 'drum', 'y', 'ye', 'yes', 'drum yes'])
    expect(rested()).toEqual([])
    add(3, 6)
    index.find('')
    expect(rested()).toEqual([])
    add(6, 7)
    expect(rested()).toEqual([])
    index.find('')
    expect(rested()).toHaveLength(8)
  })

  test('it stops for more that is added', () => {
    add(0, 3)
    index.find('')
    index.tryNext()
    add(3, 4)
    expect(rested()).toEqual([])
    index.find('')
    expect(rested()[0]).toBe('dr')
  })
})

test.each([
  ['nothing', [], ['']],
  ['one', ['雨'], ['雨', '雨']],
  ['the longest of the first', ['a', ...Array(1000).fill('it'), 'longer'], ['i', 'it', 'i', 'it', 'it it']],
  [
    'whole signs',
    ['𝒂'.repeat(13)],
    [...Array.from({ length: 12 }, (_, at) => '𝒂'.repeat(at + 1)), '𝒂'.repeat(12)],
  ],
])('of %s is typed what is there', (_, terms, typed) => {
  expect(asTyped(terms)).toEqual(typed)
})
