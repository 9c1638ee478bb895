import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LONGEST_NAME, parseWindowName, windowName } from '@/utils/core/names/window-name'

test.each<[unknown, unknown]>([
  [
    { id: '1700000000000', name: '' },
    { id: '1700000000000', name: '' },
  ],
  [
    { id: '5', name: 'x'.repeat(999) },
    { id: '5', name: 'x'.repeat(LONGEST_NAME) },
  ],
  [{ id: 5, name: 'a' }, null],
  [{ id: 'five', name: 'a' }, null],
  [{ id: '5' }, null],
  [undefined, null],
])('reads %j', (raw, expected) => {
  expect(parseWindowName(raw)).toEqual(expected)
})

test('gives back what was named', () => {
  fc.assert(
    fc.property(fc.nat(), fc.string({ maxLength: 400 }), (id, name) => {
      expect(parseWindowName(windowName(id, name))).toEqual({
        id: `${id}`,
        name: name.slice(0, LONGEST_NAME),
      })
    }),
  )
})
