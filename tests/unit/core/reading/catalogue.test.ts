import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesOf, nextPiece, PIECES, pieceById, pieceToOpen } from '@/utils/core/reading/catalogue'
import type { Shelf } from '@/utils/core/reading/progress'

const [first, second, third] = PIECES as readonly [(typeof PIECES)[0], (typeof PIECES)[0], (typeof PIECES)[0]]
const allDone: Shelf = Object.fromEntries(
  PIECES.map((piece, index) => [piece.id, { place: 0, readAt: 100 - index, doneAt: 100 - index }]),
)

test('gives at least a minute, at a slow pace', () => {
  expect(minutesOf({ ...first, words: 3 })).toBe(1)
  expect(minutesOf({ ...first, words: 720 })).toBe(4)
})

describe('what to read next', () => {
  test('is the easiest one for someone who has read nothing', () => {
    expect(nextPiece({})).toBe(first)
  })

  test('is the one being read, the latest of several', () => {
    const shelf = {
      [second.id]: { place: 4, readAt: 10, doneAt: null },
      [third.id]: { place: 0, readAt: 20, doneAt: null },
    }
    expect(nextPiece(shelf)).toBe(third)
  })

  test('is the one left in the middle with *Done for now*, so that the place is not lost', () => {
    expect(nextPiece({ [third.id]: { place: 7, readAt: 20, doneAt: 20 } })).toBe(third)
  })

  test('is one never opened before one finished', () => {
    expect(nextPiece({ [first.id]: { place: 0, readAt: 20, doneAt: 20 } })).toBe(second)
  })

  test('is the one finished longest ago when all are finished', () => {
    expect(nextPiece(allDone)).toBe(PIECES.at(-1))
  })

  test('leaves out the one on screen', () => {
    expect(nextPiece({ [second.id]: { place: 4, readAt: 10, doneAt: null } }, second)).toBe(first)
    expect(nextPiece(allDone, PIECES.at(-1))).toBe(PIECES.at(-2))
  })
})

describe('an address', () => {
  test('opens the piece it names', () => {
    expect(pieceToOpen(`#${third.id}`, {})).toBe(third)
    expect(pieceById(third.id)).toBe(third)
  })

  test.each(['', '#', '#nothing-of-ours', '#__proto__', `#${'x'.repeat(9999)}`])(
    'opens the next one for %j',
    hash => {
      expect(pieceToOpen(hash, {})).toBe(first)
    },
  )

  test('always opens something', () => {
    fc.assert(fc.property(fc.string(), hash => PIECES.includes(pieceToOpen(hash, {}))))
  })
})
