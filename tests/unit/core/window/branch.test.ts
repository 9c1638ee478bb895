import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawBranch } from '@/utils/core/window/branch'

const anyInput = fc.record({
  seed: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  moments: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }),
})

test('the same window draws the same branch', () => {
  fc.assert(
    fc.property(anyInput, input => {
      expect(drawBranch(input)).toEqual(drawBranch({ ...input }))
    }),
  )
})

test('two windows draw two branches', () => {
  const [one, two] = [1, 2].map(seed => drawBranch({ seed, share: 1, moments: [] }))
  expect(one?.leaves).not.toEqual(two?.leaves)
})

test('leaves only ever open: nothing withers', () => {
  fc.assert(
    fc.property(anyInput, fc.double({ min: 0, max: 1, noNaN: true }), (input, later) => {
      const before = drawBranch(input).leaves
      const after = drawBranch({ ...input, share: Math.max(input.share, later) }).leaves
      for (const [index, leaf] of before.entries()) {
        expect(after[index]?.open).toBeGreaterThanOrEqual(leaf.open)
        expect([after[index]?.x, after[index]?.y]).toEqual([leaf.x, leaf.y])
      }
    }),
  )
})

test('it starts in bud and ends in full leaf, whatever was done', () => {
  expect(drawBranch({ seed: 7, share: 0, moments: [] }).leaves.every(({ open }) => open === 0)).toBe(true)
  expect(drawBranch({ seed: 7, share: 1, moments: [] }).leaves.every(({ open }) => open === 1)).toBe(true)
})

test('everything stays inside the picture, and every moment has its light', () => {
  fc.assert(
    fc.property(anyInput, input => {
      const { width, height, leaves, lights } = drawBranch(input)
      expect(lights).toHaveLength(input.moments.length)
      for (const { x, y } of [...leaves, ...lights]) {
        expect(x).toBeGreaterThan(0)
        expect(x).toBeLessThan(width)
        expect(y).toBeGreaterThan(0)
        expect(y).toBeLessThan(height)
      }
    }),
    // The window in three hundred thousand whose lowest twig hangs deepest.
    { examples: [[{ seed: 51_020, share: 1, moments: [] }]] },
  )
})
