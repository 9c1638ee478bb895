import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseErasable, putTogether } from '@/utils/core/kept/erasable'
import { parseNudgeLog } from '@/utils/core/nudge/log'
import { parseShelf } from '@/utils/core/reading/progress'

const card = (at: number) => ({ window: 1, site: 'reddit', at, answered: null })
const read = (place: number) => ({ place, readAt: place, doneAt: null })

test.each([
  ['cards', 'cards'],
  ['settings', undefined],
  [null, undefined],
])('%j is erased as %j', (raw, kind) => {
  expect(parseErasable(raw)).toBe(kind)
})

test('cards that came since stand after those that come back', () => {
  const both = putTogether({ shown: [card(1)] }, { shown: [card(2)] })
  expect(parseNudgeLog(both)).toEqual({ value: { shown: [card(1), card(2)] }, damaged: false })
})

test('a place that was reached since is not taken back by the one before', () => {
  const both = putTogether({ twig: read(3), jam: read(5) }, { twig: read(8) })
  expect(parseShelf(both)).toEqual({ value: { twig: read(8), jam: read(5) }, damaged: false })
})

test('with nothing since, everything is as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      expect(putTogether(value, undefined)).toBe(value)
    }),
  )
})

test('nothing that came since is lost', () => {
  const names = fc.dictionary(fc.string(), fc.integer())
  fc.assert(
    fc.property(names, names, (erased, since) => {
      expect({ ...(putTogether(erased, since) as object) }).toEqual({ ...erased, ...since })
    }),
  )
})
