import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyEntry, anyJournal } from '@/tests/support/entries'
import { lastRemovedFirst, newestFirst } from '@/utils/core/journal/days'
import { type Entry, isExpired } from '@/utils/core/journal/entry'
import { dayOf, type Listing, withNow } from '@/utils/core/journal/listing'
import { DAY } from '@/utils/core/time'

const NOW = 7_300_000_000_000

const listed = (entries: readonly Entry[]): Listing => ({
  entries: newestFirst(entries.filter(({ deletedAt }) => deletedAt === null)),
  removed: lastRemovedFirst(entries.filter(entry => entry.deletedAt !== null && !isExpired(entry, NOW))),
  unreadable: 2,
  lost: false,
})

test('a list with what changed is the list that would have been read', () => {
  const anyRemoval = fc.constantFrom(null, NOW - DAY, NOW - 40 * DAY)
  const anyChange = fc.tuple(fc.nat(10), anyEntry, anyRemoval)
  fc.assert(
    fc.property(anyJournal, fc.array(anyChange, { maxLength: 4 }), (journal, changes) => {
      const changed = new Map(
        changes.map(([at, entry, deletedAt]) => {
          const id = journal[at]?.id ?? entry.id
          return [id, { ...entry, id, deletedAt }]
        }),
      )
      const after = [...journal.filter(({ id }) => !changed.has(id)), ...changed.values()]
      expect(withNow(listed(journal), [...changed.values()], NOW)).toEqual(listed(after))
    }),
  )
})

test('a journal that has something is not lost', () => {
  const lost = { entries: [], removed: [], unreadable: 0, lost: true }
  fc.assert(fc.property(anyEntry, entry => !withNow(lost, [entry], NOW).lost))
  expect(withNow(lost, [], NOW).lost).toBe(true)
})

test.each([
  [0, 0],
  [DAY - 1, 0],
  [DAY, 1],
])('%i is of day %i', (at, day) => {
  expect(dayOf(at)).toBe(day)
})
