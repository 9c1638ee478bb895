import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, parsePatch, parseSettings } from '@/utils/core/settings/settings'
import { HOUR } from '@/utils/core/time'

test('nothing stored is the defaults, and no damage', () => {
  expect(parseSettings(undefined)).toEqual({ value: DEFAULT_SETTINGS, damaged: false })
})

test('a field added later gets its default without being called damage', () => {
  const { sites: _sites, ...older } = DEFAULT_SETTINGS
  expect(parseSettings(older)).toEqual({ value: DEFAULT_SETTINGS, damaged: false })
})

test('who wanted cards later, when that was a yes or no, still does', () => {
  const { start: _start, ...older } = DEFAULT_SETTINGS
  const later = { ...DEFAULT_SETTINGS, start: 'later' }
  expect(parseSettings({ ...older, later: true })).toEqual({ value: later, damaged: false })
  expect(parseSettings({ ...older, later: false })).toEqual({ value: DEFAULT_SETTINGS, damaged: false })
  expect(parseSettings({ ...later, start: 'usual', later: true }).value.start).toBe('usual')
})

test('one bad field costs only itself', () => {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, look: 'neon', resting: HOUR })
  expect(parsed.value).toEqual({ ...DEFAULT_SETTINGS, resting: HOUR })
  expect(parsed.damaged).toBe(true)
})

test('any value at all becomes usable settings', () => {
  fc.assert(
    fc.property(fc.anything(), raw => {
      const { value } = parseSettings(raw)
      expect(parseSettings(value)).toEqual({ value, damaged: false })
    }),
    { numRuns: 2000 },
  )
})

test.each([
  [{ look: 'paper' }, { look: 'paper' }],
  [{ look: 'neon', bedtime: null }, { bedtime: null }],
  [{ bedtime: '25:00' }, {}],
  [{ resting: 4 * HOUR }, {}],
  [{ sites: ['x', 'x', 'reddit'] }, { sites: ['x', 'reddit'] }],
  [{ sites: [7] }, {}],
  [{ country: 'GB' }, { country: 'GB' }],
  [{ country: 'gb' }, {}],
  [{ admin: true }, {}],
  [null, {}],
])('a change that crossed a border: %j', (raw, expected) => {
  expect(parsePatch(raw)).toEqual(expected)
})
