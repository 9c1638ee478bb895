import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zoneWhereItIs } from '../../support/zone'

test('whatever time it is, there is a zone in which it is the hour asked for', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.date({ noInvalidDate: true, min: new Date(0) }), (hour, now) => {
      const format = new Intl.DateTimeFormat('en', {
        hour: 'numeric',
        hourCycle: 'h23',
        timeZone: zoneWhereItIs(hour, now),
      })
      expect(Number(format.format(now))).toBe(hour)
    }),
    { numRuns: 200 },
  )
})
