import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byDay, gatherInOrder, lastRemovedFirst, newestFirst } from '@/utils/core/journal/days'
import { newEntry, removed } from '@/utils/core/journal/entry'

const at = (day: number, hour: number) =>
  newEntry(`${day}.${hour}`, 'x', null, new Date(2027, 2, day, hour).getTime())

test('the newest entry is the first, and equals stand in the same order everywhere', () => {
  const twins = [newEntry('b', 'x', null, 5), newEntry('a', 'x', null, 5)]
  expect(newestFirst([at(1, 9), at(2, 9)]).map(({ id }) => id)).toEqual(['2.9', '1.9'])
  expect(newestFirst(twins)).toEqual(newestFirst(twins.toReversed()))
})

test('entries are gathered by the local day, across a change of clocks', () => {
  const days = byDay([at(28, 23), at(28, 1), at(27, 23)])
  expect(days.map(({ entries }) => entries.map(({ id }) => id))).toEqual([['28.23', '28.1'], ['27.23']])
  expect(days[0]?.start).toBe(new Date(2027, 2, 28).getTime())
})

test('removed entries are listed by when they were removed', () => {
  const gone = [removed(at(3, 9), 10), removed(at(1, 9), 20), removed(at(2, 9), 15)]
  expect(lastRemovedFirst(gone).map(({ id }) => id)).toEqual(['1.9', '2.9', '3.9'])
})

test('entries that come in parts and in no order are put in order, in stretches of whole days', () => {
  const anyEntry = fc.tuple(fc.uuid(), fc.oneof(fc.nat(3e8), fc.constant(5), fc.constant(8.64e15)))
  fc.assert(
    fc.property(fc.array(fc.array(anyEntry)), fc.integer({ min: 1, max: 9 }), (parts, most) => {
      const gathering = gatherInOrder()
      const all = parts.map(part => part.map(([id, time]) => newEntry(id, 'x', null, time)))
      for (const part of all) gathering.add(part)
      const stretches = [...gathering.stretches(most)]
      expect(stretches.flat()).toEqual(newestFirst(all.flat()))
      for (const stretch of stretches.slice(0, -1)) expect(stretch.length).toBeGreaterThanOrEqual(most)
    }),
  )
})
