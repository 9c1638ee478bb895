import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCarried, parseDrift } from '@/utils/core/nudge/carried'
import { FRESH } from '@/utils/core/nudge/detector'

const drift = { ...FRESH, active: 1000, hops: 2, down: 0.5, back: true, seen: 5, hopped: 4 }

test('a drift is the same after its way as data, also one in which nothing has happened yet', () => {
  const sent = (value: unknown) => JSON.parse(JSON.stringify(value))
  expect(parseDrift(sent(drift))).toEqual(drift)
  expect(parseDrift(sent(FRESH))).toEqual(FRESH)
  expect(parseCarried(sent({ site: 'a', drift }))).toEqual({ site: 'a', drift })
})

test.each([
  [null],
  [{}],
  [{ ...drift, active: -1 }],
  [{ ...drift, hops: 'many' }],
  [{ ...drift, down: Number.NaN }],
])('%j is none', raw => {
  expect(parseDrift(raw)).toBeNull()
  expect(parseCarried({ site: 'a', drift: raw })).toBeNull()
})

test('nothing that crosses the border makes it throw', () => {
  fc.assert(fc.property(fc.anything(), raw => void [parseDrift(raw), parseCarried(raw)]))
})
