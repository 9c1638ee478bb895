import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, newEntry, removed } from '@/utils/core/journal/entry'
import { pack, plain, unpack } from '@/utils/core/journal/packed'
import { anyEntry } from '../../../support/entries'

const anyOfAll = fc
  .tuple(anyEntry, fc.boolean(), fc.boolean(), fc.uniqueArray(fc.uuid(), { maxLength: 3 }), fc.nat())
  .map(([entry, finished, gone, voices, rev]): Entry => {
    const one = { ...entry, finished, voices, rev }
    return gone ? removed(one, one.updatedAt) : one
  })

test('what was packed says what it said, also in another thread', () => {
  fc.assert(
    fc.property(fc.array(anyOfAll), entries => {
      const there = unpack(structuredClone(pack(entries)))
      expect(there.map(plain)).toEqual(entries)
      expect(pack(there)).toEqual(pack(entries))
    }),
  )
})

test('alike lists are one, and no others', () => {
  const anyTags = fc.array(fc.constantFrom('a', 'b', 'ab', 'a,b', 'a\nb', '"'), { maxLength: 2 })
  const some = fc.record({ tags: anyTags, voices: anyTags })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), lists => {
      const entries = lists.map((each, at) => ({ ...newEntry(String(at), '', null, 1), ...each }))
      const packed = pack(entries)
      expect(unpack(packed).map(({ tags, voices }) => ({ tags, voices }))).toEqual(lists)
      const all = lists.flatMap(({ tags, voices }) => [tags, voices]).filter(({ length }) => length > 0)
      expect(packed.lists).toHaveLength(1 + new Set(all.map(list => JSON.stringify(list))).size)
    }),
  )
})

test('half a sign is whole again, and what is empty is empty', () => {
  const entry = (id: string, text: string): Entry => ({ ...(fc.sample(anyOfAll, 1)[0] as Entry), id, text })
  const entries = [entry('', ''), entry('\ud83c', 'rain \udf27'), entry('a', '')]
  expect(unpack(pack(entries)).map(({ id, text }) => [id, text])).toEqual([
    ['', ''],
    ['\ud83c', 'rain \udf27'],
    ['a', ''],
  ])
})

test('a plain entry is a copy of its own', () => {
  fc.assert(
    fc.property(anyOfAll, entry => {
      const [there] = unpack(pack([entry])) as [Entry]
      expect({ ...plain(there) }).toEqual(entry)
      expect(plain(entry)).toEqual(entry)
      expect(plain(entry)).not.toBe(entry)
    }),
  )
})
