import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asPassphrase, meantBy } from '@/utils/core/journal/carry/passphrase'

test.each([
  ['  quiet lamp river bench ', 'quiet lamp river bench'],
  ['Kra\u0308uter am Fluss', 'Kräuter am Fluss'],
])('%s is taken as %s', (typed, taken) => {
  expect(asPassphrase(typed)).toBe(taken)
})

test('what a file was locked with here is always among what was meant, and so is what was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), typed => {
      expect(meantBy(typed)).toContain(asPassphrase(typed))
      expect(meantBy(typed)).toContain(typed)
      expect(meantBy(` ${typed} `)).toContain(asPassphrase(typed))
    }),
  )
})
