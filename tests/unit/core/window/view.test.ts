import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { DAY, HOUR, MINUTE } from '@/utils/core/time'
import { advance } from '@/utils/core/window/record'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { pastBranch, view } from '@/utils/core/window/view'
import { EVENING, openRecord, span } from '../../../support/lives'

const settings = { ...DEFAULT_SETTINGS, bedtime: null }
const open = openRecord()

describe('outside a window', () => {
  test('before the first there is a branch in bud', () => {
    expect(view(EMPTY_RECORD, settings, EVENING)).toMatchObject({
      phase: null,
      span: null,
      until: null,
      share: 0,
      isOver: false,
    })
  })

  test('a window that ran out while nobody looked is not shown as open', () => {
    expect(view(open, settings, EVENING + 13 * HOUR)).toMatchObject({
      span: null,
      until: null,
      share: 1,
      isOver: true,
    })
  })

  test('an early end can be taken back while the window would be open', () => {
    const ended = advance(open, { type: 'end' }, EVENING + HOUR)
    expect(view(ended, settings, EVENING + 2 * HOUR).canReopen).toBe(true)
    expect(view(ended, settings, EVENING + 12 * HOUR).canReopen).toBe(false)
  })

  test('a window past draws the branch it had when it ended', () => {
    const ended = advance(
      openRecord({ moments: [{ at: EVENING, of: 'rest' }] }),
      { type: 'end' },
      EVENING + 3 * HOUR,
    )
    const shown = view(ended, settings, EVENING + 9 * HOUR)
    expect(shown.share).toBe(0.25)
    expect(ended.past.map(pastBranch)).toEqual([{ share: shown.share, branch: shown.branch }])
  })
})

test('a pause is over when its time has come', () => {
  const paused = openRecord({ quietUntil: EVENING + 5 * HOUR })
  expect(view(paused, settings, EVENING + 4 * HOUR).nudgesQuietUntil).toBe(EVENING + 5 * HOUR)
  expect(view(paused, settings, EVENING + 5 * HOUR).nudgesQuietUntil).toBeNull()
})

test('the next thing with a time is the nearest that is still ahead, within the window', () => {
  const timed = [
    { thing: 'talk', at: EVENING + 6 * HOUR },
    { thing: 'food', at: EVENING + 4 * HOUR },
    { thing: 'sleep', at: EVENING + 20 * HOUR },
  ] as const
  const next = (at: number) => view(openRecord({ timed }), settings, at).next?.thing
  expect([3, 5, 7].map(hours => next(EVENING + hours * HOUR))).toEqual(['food', 'talk', undefined])
})

test('how someone is holds for a while, and is then no longer taken for granted', () => {
  const felt = openRecord({}, { felt: { is: 'low', at: EVENING } })
  expect(view(felt, settings, EVENING + 89 * MINUTE).feeling).toBe('low')
  expect(view(felt, settings, EVENING + 90 * MINUTE).feeling).toBeNull()
})

test('a quiet while shows until when it goes', () => {
  const closed = advance(open, { type: 'end' }, EVENING + HOUR)
  const at = EVENING + 2 * DAY
  const record = advance(closed, { type: 'begin-session', length: 20 * MINUTE }, at)
  const shown = view(record, { ...settings, daysAfter: true }, at + MINUTE)
  expect(shown).toMatchObject({ phase: 'days', sessionUntil: at + 20 * MINUTE, until: null })
  expect(shown.first).not.toContain('session')
})

test('the phase of an open window is the one of its span', () => {
  expect(view(openRecord({ settledAt: EVENING + MINUTE }), settings, EVENING + HOUR)).toMatchObject({
    phase: 'landing',
    span: span({ settledAt: EVENING + MINUTE }),
  })
})
