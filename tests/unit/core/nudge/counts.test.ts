import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf } from '@/utils/core/nudge/counts'
import { ANSWERS, EMPTY_LOG, type ShownNudge } from '@/utils/core/nudge/log'

const card = (answer: (typeof ANSWERS)[number] | null): ShownNudge => ({
  window: 1,
  site: 'a',
  at: 2,
  answered: answer && { answer, at: 3 },
})

test('of cards it is told what became of them', () => {
  const shown = [
    card('read'),
    card('help'),
    card('leave'),
    card('leave'),
    card('stay'),
    card('seen'),
    card(null),
  ]
  expect(countsOf({ shown })).toEqual({
    taken: 2,
    leave: 2,
    save: 0,
    stay: 1,
    'not-here': 0,
    unanswered: 2,
  })
  expect(Object.values(countsOf(EMPTY_LOG))).toEqual([0, 0, 0, 0, 0, 0])
})

test('every card is counted once', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(null, ...ANSWERS)), answers => {
      const counts = Object.values(countsOf({ shown: answers.map(card) }))
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(answers.length)
    }),
  )
})
