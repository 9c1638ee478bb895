import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parkedPage, parkedWords, parseParked, waiting, webAddress } from '@/utils/core/parked/parked'

const at = (text: string) => new Date(text).getTime()

test.each<[unknown, string | null]>([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['HTTP://example.org', 'HTTP://example.org'],
  ['javascript:alert(1)', null],
  [' javascript:alert(1)//https://example.org', null],
  ['data:text/html,https://example.org', null],
  ['file:///etc/passwd', null],
  ['about:blank', null],
  ['https:///', null],
  ['https://', null],
  [`https://example.org/${'a'.repeat(16_000)}`, null],
  [7, null],
])('of %j as an address of the web is left %j', (raw, left) => {
  expect(webAddress(raw)).toBe(left)
})

describe('what waits', () => {
  const page = parkedPage('p', 'A page', 'https://example.org', at('2026-03-01T20:00'))

  test.each<[string, boolean]>([
    ['2026-03-01T20:01', false],
    ['2026-03-01T23:59', false],
    ['2026-03-02T04:59', false],
    ['2026-03-02T05:00', true],
    ['2026-03-09T12:00', true],
  ])('at %s: %s', (now, waits) => {
    expect(waiting([page], at(now))).toEqual(waits ? [page] : [])
  })

  test('comes in the order it was saved, without what was returned to', () => {
    const first = parkedWords('w', 'words', at('2026-03-01T08:00'))
    const returned = { ...page, id: 'r', returnedAt: at('2026-03-02T09:00') }
    expect(waiting([page, returned, first], at('2026-03-02T10:00'))).toEqual([first, page])
  })
})

describe('reading', () => {
  test('gives back what was made', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.nat(), (title, text, when) => {
        const page = parkedPage('p', title, 'https://example.org/', when)
        const words = parkedWords('w', text, when)
        expect(parseParked(structuredClone(page))).toEqual(page)
        expect(parseParked(structuredClone(words))).toEqual(words)
      }),
    )
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no id', { at: 1, text: 'a' }],
    ['no instant', { id: 'a', text: 'a' }],
    ['nothing to show', { id: 'a', at: 1, kind: 'page', url: 'javascript:1' }],
  ])('is refused: %s', (_name, raw) => {
    expect(parseParked(raw)).toBeNull()
  })

  test('leaves out an address that is not of the web, and keeps the title', () => {
    const raw = { id: 'a', at: 1, kind: 'page', title: 'A page', url: 'data:,x' }
    expect(parseParked(raw)).toMatchObject({ title: 'A page', url: null, text: '', returnedAt: null })
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.anything(), raw => void parseParked(raw)))
  })
})
