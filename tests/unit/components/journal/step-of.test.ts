import { expect, test } from 'vitest'
import { stepOf } from '@/components/journal/step-of'

const key = (name: string, held = {}) => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
})

test('arrows lead where they point, in both directions of reading', () => {
  expect(stepOf(key('ArrowLeft'), false)).toBe('before')
  expect(stepOf(key('ArrowRight'), false)).toBe('after')
  expect(stepOf(key('ArrowLeft'), true)).toBe('after')
  expect(stepOf(key('ArrowRight'), true)).toBe('before')
  expect(stepOf(key('ArrowUp'), true)).toBe('above')
})

test('other keys, and those that are the browser’s, lead nowhere', () => {
  expect(stepOf(key('Tab'), false)).toBeNull()
  expect(stepOf(key('constructor'), false)).toBeNull()
  expect(stepOf(key('ArrowLeft', { altKey: true }), false)).toBeNull()
})
