import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differing } from '@/utils/core/journal/search/differing'

test('what two lists differ in is what has to be taken out of the one and put in for the other, and no more', () => {
  const anyList = fc.array(fc.nat(2), { maxLength: 6 })
  fc.assert(
    fc.property(anyList, anyList, anyList, anyList, (begin, end, out, put) => {
      const [one, other] = [
        [...begin, ...out, ...end],
        [...begin, ...put, ...end],
      ]
      const [left, right] = differing(one, other)
      expect(left.length).toBeLessThanOrEqual(out.length)
      expect(right.length).toBeLessThanOrEqual(put.length)
      // Neither what they begin with nor what they end with is alike.
      if (left.length > 0 && right.length > 0) {
        expect(left[0]).not.toBe(right[0])
        expect(left.at(-1)).not.toBe(right.at(-1))
      }
      const places = Array.from({ length: one.length + 1 }, (_, at) =>
        one.toSpliced(at, left.length, ...right),
      )
      expect(places).toContainEqual(other)
    }),
  )
})
