import { expect, test } from 'vitest'
import { LAST_ID, parseLastCarried } from '@/utils/core/journal/carry/last'

test.each([
  [
    { id: LAST_ID, at: 5, more: 1 },
    { id: LAST_ID, at: 5 },
  ],
  [{ id: LAST_ID, at: -5 }, null],
  [{ id: 'first', at: 5 }, null],
  [null, null],
])('%j is read as %j', (raw, last) => {
  expect(parseLastCarried(raw)).toEqual(last)
})
