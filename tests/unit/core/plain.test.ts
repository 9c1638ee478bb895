import { expect, test } from 'vitest'

test('core runs without a browser', () => {
  expect('chrome' in globalThis).toBe(false)
  expect('document' in globalThis).toBe(false)
})
