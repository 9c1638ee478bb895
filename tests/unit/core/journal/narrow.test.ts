import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, newEntry } from '@/utils/core/journal/entry'
import { isWide, type Narrowing, narrowed, toggled, WIDE } from '@/utils/core/journal/narrow'
import { overviewOf } from '@/utils/core/journal/overview'
import { anyJournal } from '../../../support/entries'

const entry = (id: string, over: Partial<Entry>): Entry => ({
  ...newEntry(id, id, null, new Date(1970, 0, 1, 12).getTime()),
  ...over,
})
const walk = entry('walk', { tags: ['walk', 'rain'], domains: ['nature'] })
const talk = entry('talk', { tags: ['rain'], domains: ['relationships'], kind: 'page', window: 7 })
const plain = entry('plain', {})
const all = [walk, talk, plain]

test.each<[string, Partial<Narrowing>, readonly Entry[]]>([
  ['nothing', {}, all],
  ['a tag', { tags: ['rain'] }, [walk, talk]],
  ['two tags, which an entry has both', { tags: ['rain', 'walk'] }, [walk]],
  ['a part of life', { domains: ['nature'] }, [walk]],
  ['longer pages', { pages: true }, [talk]],
  ['a window', { window: 7 }, [talk]],
  ['a day', { days: [new Date(1970, 0, 1).getTime()] }, all],
  ['days, of which it is on one', { days: [0, 1].map(date => new Date(1970, 0, 1 + date).getTime()) }, all],
  ['another day', { days: [new Date(1970, 0, 2).getTime()] }, []],
  ['what nothing has', { tags: ['walk'], pages: true }, []],
])('narrowed to %s', (_what, to, expected) => {
  expect(narrowed(all, { ...WIDE, ...to })).toEqual(expected)
})

test('a list can be narrowed by what is in it, tags that are used most first', () => {
  const handles = { tags: ['rain', 'walk'], domains: ['relationships', 'nature'], pages: true }
  expect(overviewOf(all).handles).toEqual({ ...handles, windows: new Set([7]) })
  const none = { tags: [], domains: [], pages: false, windows: new Set() }
  expect(overviewOf([plain]).handles).toEqual(none)
})

test('by whatever handle, something is left, and less than before or as much', () => {
  fc.assert(
    fc.property(anyJournal, entries => {
      const { tags, domains } = overviewOf(entries).handles
      for (const to of [
        ...tags.map(tag => ({ tags: [tag] })),
        ...domains.map(domain => ({ domains: [domain] })),
      ]) {
        const left = narrowed(entries, { ...WIDE, ...to })
        expect(left.length).toBeGreaterThan(0)
        expect(entries).toEqual(expect.arrayContaining([...left]))
      }
    }),
  )
})

test('wide is as it begins, and a wish put in twice is out again', () => {
  expect(isWide(WIDE)).toBe(true)
  expect(isWide({ ...WIDE, window: 0 })).toBe(false)
  expect(isWide({ ...WIDE, days: [0] })).toBe(false)
  expect(toggled(toggled(['a'], 'b'), 'b')).toEqual(['a'])
})
