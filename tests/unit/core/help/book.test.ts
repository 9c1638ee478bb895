import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseHelpBook } from '@/utils/core/help/book'

const line = { name: 'A line', call: '116 123', confidence: 'high' }
const bookWith = (...lines: unknown[]) => parseHelpBook({ countries: { XA: { emergency: ['15'], lines } } })
const linesOf = (...lines: unknown[]) => bookWith(...lines).countries.get('XA')?.lines

test('never throws, and knows nothing where nothing can be read', () => {
  const nothing = { compiled: null, checked: null, directories: [], countries: new Map() }
  for (const raw of [null, undefined, 'x', [], {}, { countries: [], directories: {} }])
    expect(parseHelpBook(raw)).toEqual(nothing)
  fc.assert(fc.property(fc.anything(), raw => void parseHelpBook(raw)))
  fc.assert(fc.property(fc.anything(), raw => void bookWith(raw)))
})

test('keeps a number exactly as it was written', () => {
  expect(linesOf({ ...line, call: '0800-0113' })?.[0]?.numbers).toEqual([
    { dial: '0800-0113', call: true, text: false, word: null },
  ])
})

test('shows one number once when it can be called and texted', () => {
  expect(linesOf({ ...line, call: '988', text: { to: '988' } })?.[0]?.numbers).toEqual([
    { dial: '988', call: true, text: true, word: null },
  ])
})

test('keeps a number to call apart from a number to text, and the word to text', () => {
  expect(linesOf({ ...line, text: { to: '85258', word: 'SHOUT' } })?.[0]?.numbers).toEqual([
    { dial: '116 123', call: true, text: false, word: null },
    { dial: '85258', call: false, text: true, word: 'SHOUT' },
  ])
})

test.each(['+44116123', 'javascript:1', '1', '', '12;34', '９１１', 112])('dials nothing like %j', call => {
  expect(linesOf({ ...line, call })).toEqual([])
})

test.each(['https://143.ch', '143.ch/x', 'user@143.ch', '143.ch:80', 'localhost', '//143.ch'])(
  'links to no address like %j',
  web => {
    expect(linesOf({ ...line, web })?.[0]?.web).toBeNull()
  },
)

test('says nothing about hours and languages that are not given', () => {
  expect(linesOf(line)?.[0]).toMatchObject({ hours: null, languages: [], web: null, sure: true })
})

test('is not sure of anything but high confidence', () => {
  expect(linesOf({ ...line, confidence: 'medium' })?.[0]?.sure).toBe(false)
  expect(linesOf({ ...line, confidence: undefined })?.[0]?.sure).toBe(false)
})

test('leaves out a country without an emergency number', () => {
  expect(parseHelpBook({ countries: { XA: { emergency: [], lines: [line] } } }).countries.size).toBe(0)
})
