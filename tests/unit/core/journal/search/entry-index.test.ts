import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, newEntry } from '@/utils/core/journal/entry'
import { pack } from '@/utils/core/journal/packed'
import { UNSEARCHED } from '@/utils/core/journal/search/ask'
import { createEntryIndex } from '@/utils/core/journal/search/entry-index'

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
        if (step.does === 'ready') index.makeReady()
        else if (step.does === 'add') take(step.all, 'add')
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

test('what was added is made ready bit by bit, and again when it is more than twice as much', () => {
  const index = createEntryIndex()
  const add = (from: number, to: number) => {
    const all = Array.from({ length: to - from }, (_, at) =>
      entry(String(from + at), 'umbrellas drum', 1, false),
    )
    index.add(all, pack(all))
  }
  const bits = () => {
    let count = 0
    while (index.makeReady()) count += 1
    return count
  }
  expect(bits()).toBe(0)
  add(0, 3)
  // It can be searched before anything is tried.
  expect(index.makeReady()).toBe(false)
  // All of it is tried, letter by letter, and then both words: after the last one there is nothing more to be done.
  expect(bits()).toBe('umbrellas'.length + 'drum'.length)
  expect(bits()).toBe(0)
  add(3, 6)
  expect(bits()).toBe(0)
  add(6, 7)
  expect(index.makeReady()).toBe(false)
  expect(bits()).toBeGreaterThan(0)
})
