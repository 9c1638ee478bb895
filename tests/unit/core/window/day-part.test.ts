import { expect, test } from 'vitest'
import { dayPart } from '@/utils/core/window/day-part'

const at = (hour: number, day = 23) => new Date(2026, 10, day, hour, 30).getTime()

test.each([
  ['this morning', at(9), at(7), 'thisMorning'],
  ['this afternoon', at(16), at(7), 'thisAfternoon'],
  ['this evening', at(21), at(14), 'thisEvening'],
  ['late', at(23), at(14), 'tonight'],
  ['the small hours, seen from the evening', at(2, 24), at(20), 'tonight'],
  ['the small hours, seen from inside them', at(3), at(1), 'tonight'],
  ['tomorrow morning', at(7, 24), at(19), 'tomorrowMorning'],
  ['tomorrow afternoon', at(15, 24), at(19), 'tomorrowAfternoon'],
  ['tomorrow evening', at(19, 24), at(19), 'tomorrowEvening'],
  [
    'over a month end',
    new Date(2026, 11, 1, 8).getTime(),
    new Date(2026, 10, 30, 20).getTime(),
    'tomorrowMorning',
  ],
])('%s', (_name, moment, now, expected) => {
  expect(dayPart(moment, now)).toBe(expected)
})
