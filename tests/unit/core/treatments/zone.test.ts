import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantIn } from '@/utils/core/treatments/zone'

const wall = (text: string) => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number)
  return { year, month, day, hour, minute, second }
}

test.each<[string, string, string]>([
  ['UTC', '2026-03-01 09:30:00', '2026-03-01T09:30:00Z'],
  ['America/New_York', '2026-03-01 00:30:00', '2026-03-01T05:30:00Z'],
  ['America/New_York', '2026-03-08 03:30:00', '2026-03-08T07:30:00Z'],
  ['Asia/Kathmandu', '2026-03-01 00:00:00', '2026-02-28T18:15:00Z'],
])('in %s, %s is %s', (zone, text, expected) => {
  expect(instantIn(zone, wall(text))).toBe(Date.parse(expected))
})

test('a zone nobody knows is none', () => {
  expect(instantIn('W. Europe Standard Time', wall('2026-03-01 09:30:00'))).toBeNull()
})

test('goes back to the instant that a clock was read at, or to its other half of an hour that comes twice', () => {
  const zones = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata')
  const seconds = fc.integer({ min: 0, max: 4e9 }).map(at => at * 1000)
  fc.assert(
    fc.property(zones, seconds, (zone, at) => {
      const text = new Date(at).toLocaleString('sv-SE', { timeZone: zone })
      const back = instantIn(zone, wall(text)) ?? 0
      expect(new Date(back).toLocaleString('sv-SE', { timeZone: zone })).toBe(text)
    }),
  )
})
