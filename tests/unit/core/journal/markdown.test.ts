import { expect, test } from 'vitest'
import { asAddress } from '@/utils/core/journal/markdown'
import { HOSTILE } from '../../../support/hostile'

test.each([
  'https://a.example',
  'HTTP://a.example:8080/b?c=d#e',
  'https://[::1]/x',
  'https://münchen.example/ü',
  'mailto:a@a.example?subject=Rain',
])('%s may be pressed', address => {
  expect(asAddress(address)).toBe(address)
})

test.each([
  '',
  'a.example',
  'javascript:x',
  ' https://a.example',
  'https:a.example',
  'https:///a.example',
  'https:\\\\a.example',
  'https://a.example/a b',
  'https://a.example/\u0000',
  'https://a.example/\u202e',
  'https://a.example"onload="x',
  'mailto:',
  'mailto://',
  `https://a.example/${'a'.repeat(2000)}`,
])('%j may not', address => {
  expect(asAddress(address)).toBeNull()
})

test('F55 of hostile texts none is an address', () => {
  expect(HOSTILE.map(asAddress).filter(address => address !== null)).toEqual([])
})
