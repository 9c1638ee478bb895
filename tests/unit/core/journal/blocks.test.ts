import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyJournal } from '@/tests/support/entries'
import { type Block, type Blocks, blocksOf, blocksOfDays } from '@/utils/core/journal/blocks'
import { byDay, newestFirst } from '@/utils/core/journal/days'
import { newEntry } from '@/utils/core/journal/entry'
import { between, topsOf } from '@/utils/core/journal/tops'

const notes = (count: number) =>
  Array.from({ length: count }, (_, at) => newEntry(`n${at}`, 'rain', null, 1000 - at))

const all = (blocks: Blocks) =>
  Array.from({ length: blocks.length }, (_, at) => blocks.at(at)).filter(
    (block): block is Block => block !== undefined,
  )

describe('blocks', () => {
  test('have every note once, in its order, and say which it is', () => {
    fc.assert(
      fc.property(anyJournal, fc.integer({ min: 0, max: 45 }), (journal, count) => {
        const entries = newestFirst([...journal, ...notes(count)])
        for (const blocks of [blocksOfDays(byDay(entries)), blocksOf(entries)]) {
          const made = all(blocks)
          expect(made.flatMap(block => block.entries)).toEqual(entries)
          expect(made.map(({ key }) => blocks.placeOf(key))).toEqual([...made.keys()])
          expect(made.map(({ entries }) => blocks.holding(entries[0]?.id ?? ''))).toEqual([...made.keys()])
          expect(made.map(({ entries, day }) => [entries.length, day !== null])).toEqual(
            made.map((_, place) => blocks.size(place)),
          )
        }
      }),
    )
  })

  test('a long day is several, of which the first has its heading', () => {
    const blocks = blocksOfDays([{ start: 5, entries: notes(23) }])
    expect(all(blocks).map(({ day, before, of }) => [day, before, of])).toEqual([
      [5, 0, 23],
      [null, 10, 23],
      [null, 20, 23],
    ])
  })
})

describe('where blocks are', () => {
  const blocks = blocksOf(notes(35))

  test('those that were measured are as high as they are, the others as high as those', () => {
    const tops = topsOf(blocks, new Map([['all 10', 500]]))
    expect([...tops]).toEqual([0, 500, 1000, 1500, 1750])
  })

  test('a heading takes room', () => {
    const days = blocksOfDays([{ start: 5, entries: notes(11) }])
    const [, first = 0, second = 0] = topsOf(days, new Map())
    expect(first).toBeGreaterThan(10 * (second - first))
  })

  test.each([
    [0, 400, 0, 1],
    [0, 500, 0, 2],
    [600, 900, 1, 2],
    [-300, -100, 0, 1],
    [1600, 1700, 3, 4],
    [9000, 9900, 3, 4],
    [-100, 9000, 0, 4],
  ])('from %i to %i there are those from %i up to %i', (from, to, first, end) => {
    expect(between(topsOf(blocks, new Map([['all 0', 500]])), from, to)).toEqual([first, end])
  })

  test('nowhere is nothing', () => {
    expect(between(topsOf(blocksOf([]), new Map()), 0, 100)).toEqual([0, 0])
  })
})
