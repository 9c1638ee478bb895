import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesAt } from '@/utils/core/journal/entry-list'
import { anyEntry } from '../../../support/entries'

test('entries by their numbers are what a list of them would be', () => {
  const anyPlace = fc.option(fc.integer({ min: -12, max: 12 }), { nil: undefined })
  fc.assert(
    fc.property(
      fc.array(anyEntry, { minLength: 1, maxLength: 10 }),
      fc.array(fc.nat(9), { maxLength: 10 }),
      anyPlace,
      anyPlace,
      (all, picked, from, to) => {
        const numbers = picked.map(number => number % all.length)
        const list = numbers.map(number => all[number])
        const entries = entriesAt(Uint32Array.from(numbers), all)
        expect(entries.length).toBe(list.length)
        expect(entries.slice(from, to)).toEqual(list.slice(from, to))
        expect(entries.at(from ?? 0)).toBe(list.at(from ?? 0))
      },
    ),
  )
})
