import { expect, test } from 'vitest'
import { comingBack } from '@/utils/core/parked/coming-back'
import { parkedWords } from '@/utils/core/parked/parked'

/** A local time on the day of the treatment, or some days later. */
const at = (day: number, hour: number) => new Date(2026, 10, 23 + day, hour).getTime()

const boots = parkedWords('a', 'Those boots', at(0, 16))

test.each([
  ['in the morning after', { phase: 'morning', open: false }, at(1, 9), [boots]],
  ['on any later day', { phase: null, open: false }, at(3, 9), [boots]],
  ['on the evening it was saved', { phase: 'closing', open: true }, at(0, 21), []],
  ['in the hours before Closing of another window', { phase: 'settling', open: true }, at(3, 15), []],
  ['in Closing of another window', { phase: 'closing', open: true }, at(3, 21), [boots]],
] as const)('%s', (_name, around, now, back) => {
  expect(comingBack([boots], around, now)).toEqual(back)
})

test('what came back does not come again', () => {
  const returned = { ...boots, returnedAt: at(1, 9) }
  expect(comingBack([returned], { phase: null, open: false }, at(1, 10))).toEqual([])
})
