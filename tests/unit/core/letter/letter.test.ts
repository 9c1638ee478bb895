import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LETTER_WHEN, type Letter, parseLetter } from '@/utils/core/letter/letter'

test.each<[unknown, Letter | null]>([
  [
    { id: 'before', text: ' Hello ', updatedAt: 5, alsoWhen: ['closing', 'noon', 'low'] },
    { id: 'before', text: ' Hello ', updatedAt: 5, alsoWhen: ['low', 'closing'] },
  ],
  [
    { id: 'before', text: '', alsoWhen: 'low' },
    { id: 'before', text: '', updatedAt: 0, alsoWhen: [] },
  ],
  [{ id: 'after', text: 'Hello' }, null],
  [{ id: 'before' }, null],
  [null, null],
])('reads %j', (raw, expected) => {
  expect(parseLetter(raw)).toEqual(expected)
})

test('gives back every word as it was typed', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.nat(),
      fc.subarray([...LETTER_WHEN]),
      (text, updatedAt, alsoWhen) => {
        const letter: Letter = { id: 'before', text, updatedAt, alsoWhen }
        expect(parseLetter(letter)).toEqual(letter)
      },
    ),
  )
})
