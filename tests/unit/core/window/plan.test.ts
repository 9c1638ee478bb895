import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { HOUR } from '@/utils/core/time'
import { planOf, timeOf } from '@/utils/core/window/plan'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { view } from '@/utils/core/window/view'
import { EVENING, openRecord, span } from '../../../support/lives'

const settings = { ...DEFAULT_SETTINGS, bedtime: null }
const offersOf = (shown: Parameters<typeof planOf>[0]) => planOf(shown).flatMap(({ offers }) => offers)

test('everything that is offered has a place in the plan, each once', () => {
  const shown = view(openRecord(), settings, EVENING + 5 * HOUR, ['own:ferns'])
  const offers = offersOf(shown)
  expect(offers).toEqual(expect.arrayContaining([...shown.first, ...shown.more, 'ground', 'tomorrow']))
  expect(new Set(offers).size).toBe(offers.length)
})

test('what is not wanted is not in it, nor what a sleepy person is spared', () => {
  const withheld = view(openRecord(), { ...settings, withheld: ['move', 'food'] }, EVENING + 5 * HOUR)
  expect(offersOf(withheld)).not.toEqual(expect.arrayContaining(['move']))
  const felt = { is: 'sleepy', at: EVENING } as const
  const sleepy = offersOf(view(openRecord({}, { felt }), settings, EVENING + HOUR))
  expect(sleepy).not.toContain('read')
  expect(sleepy).toContain('sleep')
})

test('outside a window there is a plan too, without keeping for tomorrow', () => {
  const offers = offersOf(view(EMPTY_RECORD, settings, EVENING))
  expect(offers).toEqual(expect.arrayContaining(['breathe', 'talk', 'water', 'ground']))
  expect(offers).not.toContain('tomorrow')
})

test('the part for own things is there before the first of them', () => {
  expect(planOf(view(EMPTY_RECORD, settings, EVENING)).at(-1)).toEqual({ part: 'own', offers: [] })
})

test('a time that has passed is no longer said', () => {
  const timed = span({ timed: [{ thing: 'talk', at: EVENING + HOUR }] })
  expect(timeOf('talk', timed, EVENING)).toBe(EVENING + HOUR)
  expect(timeOf('talk', timed, EVENING + HOUR)).toBeNull()
  expect(timeOf('food', timed, EVENING)).toBeNull()
  expect(timeOf('talk', null, EVENING)).toBeNull()
})
