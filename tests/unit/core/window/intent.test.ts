import { expect, test } from 'vitest'
import { HOUR } from '@/utils/core/time'
import { parseIntent } from '@/utils/core/window/intent'

test.each([
  [
    { type: 'begin', ended: { ago: HOUR } },
    { type: 'begin', ended: { ago: HOUR } },
  ],
  [
    { type: 'begin', ended: { clock: '14:30', extra: 1 } },
    { type: 'begin', ended: { clock: '14:30' } },
  ],
  [{ type: 'begin' }, undefined],
  [{ type: 'begin', anchor: 0, length: 1e12 }, undefined],
  [
    { type: 'moment', of: 'rest' },
    { type: 'moment', of: 'rest' },
  ],
  [{ type: 'moment', of: 'scroll' }, undefined],
  [{ type: 'end', at: 5 }, { type: 'end' }],
  [{ type: 'replace' }, undefined],
  [null, undefined],
  ['end', undefined],
])('%j', (raw, expected) => {
  expect(parseIntent(raw)).toEqual(expected)
})
