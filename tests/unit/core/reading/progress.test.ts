import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePlace, parseShelf, placed } from '@/utils/core/reading/progress'

describe('a report', () => {
  test('opens a piece', () => {
    expect(placed({}, { id: 'a', place: 3, done: false }, 50)).toEqual({
      a: { place: 3, readAt: 50, doneAt: null },
    })
  })

  test('keeps the place of someone who is done for now in the middle', () => {
    expect(placed({}, { id: 'a', place: 3, done: true }, 50)).toEqual({
      a: { place: 3, readAt: 50, doneAt: 50 },
    })
  })

  test('of a piece opened again leaves it finished', () => {
    const shelf = { a: { place: 0, readAt: 50, doneAt: 50 } }
    expect(placed(shelf, { id: 'a', place: 1, done: false }, 60)).toEqual({
      a: { place: 1, readAt: 60, doneAt: 50 },
    })
  })

  test('touches no other piece', () => {
    const shelf = { b: { place: 2, readAt: 5, doneAt: null } }
    expect(placed(shelf, { id: 'a', place: 1, done: false }, 60)['b']).toBe(shelf.b)
  })

  test.each([
    undefined,
    null,
    7,
    {},
    { id: 'a' },
    { id: 'a', place: -1 },
    { id: 'a', place: Number.NaN },
    { id: 'x'.repeat(101), place: 0 },
  ])('that is none is refused: %j', raw => {
    expect(parsePlace(raw)).toBeUndefined()
  })

  test('is done only when it says so plainly', () => {
    expect(parsePlace({ id: 'a', place: 1, done: 'yes' })).toEqual({ id: 'a', place: 1, done: false })
  })
})

describe('a stored shelf', () => {
  test('comes back as it was written', () => {
    const shelf = placed(
      placed({}, { id: 'a', place: 3, done: false }, 50),
      { id: 'b', place: 0, done: true },
      60,
    )
    expect(parseShelf(JSON.parse(JSON.stringify(shelf)))).toEqual({ value: shelf, damaged: false })
  })

  test('loses only what cannot be used', () => {
    const good = { place: 1, readAt: 2, doneAt: null }
    expect(parseShelf({ good, bad: { place: 'three' } })).toEqual({ value: { good }, damaged: true })
  })

  test('is empty at first, and when it is nothing of ours', () => {
    expect(parseShelf(undefined)).toEqual({ value: {}, damaged: false })
    expect(parseShelf([])).toEqual({ value: {}, damaged: true })
  })

  test('never throws, whatever is stored', () => {
    fc.assert(fc.property(fc.anything(), raw => parseShelf(raw).value !== null))
  })
})
