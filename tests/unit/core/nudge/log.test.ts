import { expect, test } from 'vitest'
import {
  EMPTY_LOG,
  type NudgeLog,
  parseNudgeLog,
  recordAnswer,
  recordShown,
  SHOWN_KEPT,
} from '@/utils/core/nudge/log'
import { SITES } from '@/utils/core/nudge/sites'

const [one, other] = [SITES[0]!, SITES[1]!]

test('a card that is shown counts from then, unanswered', () => {
  expect(recordShown(EMPTY_LOG, 5, one, 9)).toEqual({
    shown: [{ window: 5, site: one.id, at: 9, answered: null }],
  })
})

test('an answer goes to the latest card that waits on its site', () => {
  let log = recordShown(recordShown(recordShown(EMPTY_LOG, 5, one, 1), 5, one, 2), 5, other, 3)
  log = recordAnswer(log, one, 'stay', 4)
  expect(log.shown.map(card => card.answered)).toEqual([null, { answer: 'stay', at: 4 }, null])
  log = recordAnswer(log, one, 'leave', 6)
  expect(log.shown.map(card => card.answered?.answer)).toEqual(['leave', 'stay', undefined])
})

test('an answer to a card that was never shown changes nothing', () => {
  const log = recordShown(EMPTY_LOG, 5, one, 1)
  expect(recordAnswer(log, other, 'not-here', 2)).toBe(log)
})

test('it keeps the latest cards', () => {
  let log: NudgeLog = EMPTY_LOG
  for (let at = 0; at < SHOWN_KEPT + 3; at += 1) log = recordShown(log, 5, one, at)
  expect(log.shown).toHaveLength(SHOWN_KEPT)
  expect(log.shown[0]?.at).toBe(3)
})

test('what is written is read back', () => {
  const log = recordAnswer(recordShown(EMPTY_LOG, 5, one, 1), one, 'read', 2)
  expect(parseNudgeLog(JSON.parse(JSON.stringify(log)))).toEqual({ value: log, damaged: false })
})

const card = { window: 5, site: 'x', at: 9, answered: null }

test.each<[string, unknown, number, boolean]>([
  ['nothing', undefined, 0, false],
  ['a word', 'log', 0, true],
  ['a list that is none', { shown: 7 }, 0, true],
  ['a card without a time', { shown: [{ ...card, at: 'noon' }, card] }, 1, true],
  ['a card without a window', { shown: [{ ...card, window: undefined }] }, 0, true],
  ['an answer nobody can give', { shown: [{ ...card, answered: { answer: 'buy', at: 1 } }] }, 1, false],
])('a stored log that is %s', (_name, raw, cards, damaged) => {
  const parsed = parseNudgeLog(raw)
  expect(parsed.value.shown).toHaveLength(cards)
  expect(parsed.damaged).toBe(damaged)
})
