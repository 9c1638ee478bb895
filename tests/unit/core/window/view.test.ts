import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { HOUR } from '@/utils/core/time'
import { reduce } from '@/utils/core/window/reduce'
import { IDLE, type WindowState } from '@/utils/core/window/state'
import { view } from '@/utils/core/window/view'
import { EVENING, span } from '../../../support/lives'

const settings = { ...DEFAULT_SETTINGS, bedtime: null }
const open: WindowState = { kind: 'open', span: span() }

test.each([
  ['Resting asks nothing', 1, 'resting', ['rest', 'write']],
  ['Landing never starts with reading', 3, 'landing', ['breathe', 'write', 'rest']],
  ['Settling reads first', 5, 'settling', ['read', 'write', 'breathe']],
  ['Closing rests first', 10, 'closing', ['rest', 'write', 'breathe']],
])('%s', (_name, hours, phase, offers) => {
  expect(view(open, settings, EVENING + hours * HOUR)).toMatchObject({
    phase,
    offers,
    until: EVENING + 12 * HOUR,
  })
})

test('everything that could be done is somewhere, once', () => {
  for (const hours of [0, 1, 3, 5, 10, 13]) {
    const { offers, more } = view(open, settings, EVENING + hours * HOUR)
    expect(offers.length).toBeLessThanOrEqual(3)
    expect([...offers, ...more].sort()).toEqual(['breathe', 'read', 'rest', 'write'])
  }
})

describe('outside a window', () => {
  test('before the first there is a branch in bud', () => {
    expect(view(IDLE, settings, EVENING)).toMatchObject({ phase: null, until: null, share: 0, isOver: false })
  })

  test('a window that ran out while nobody looked is not shown as open', () => {
    expect(view(open, settings, EVENING + 13 * HOUR)).toMatchObject({
      phase: null,
      until: null,
      share: 1,
      isOver: true,
    })
  })

  test('an early end can be taken back while the window would be open', () => {
    const ended = reduce(open, { type: 'end' }, EVENING + HOUR).state
    expect(view(ended, settings, EVENING + 2 * HOUR).canReopen).toBe(true)
    expect(view(ended, settings, EVENING + 12 * HOUR).canReopen).toBe(false)
  })
})

test('a pause is over when its time has come', () => {
  const paused: WindowState = { kind: 'open', span: span({ quietUntil: EVENING + 5 * HOUR }) }
  expect(view(paused, settings, EVENING + 4 * HOUR).nudgesQuietUntil).toBe(EVENING + 5 * HOUR)
  expect(view(paused, settings, EVENING + 5 * HOUR).nudgesQuietUntil).toBeNull()
})
