import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, removed } from '@/utils/core/journal/entry'
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
