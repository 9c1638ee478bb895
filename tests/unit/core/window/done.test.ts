import { expect, test } from 'vitest'
import { MINUTE } from '@/utils/core/time'
import { DONE_FOR, isJustDone } from '@/utils/core/window/done'
import { EVENING, span } from '../../../support/lives'

const drunk = span({ moments: [{ of: 'water', at: EVENING }] })

test.each([
  ['just now', 'water', EVENING + MINUTE, true],
  ['a good while ago, so that it can be done again', 'water', EVENING + DONE_FOR, false],
  ['not that one', 'food', EVENING + MINUTE, false],
] as const)('%s', (_name, thing, now, done) => {
  expect(isJustDone(thing, drunk, now)).toBe(done)
})
