import { expect, test } from 'vitest'
import { dryRun, type Found, MOST } from '@/utils/core/treatments/found'

const NOW = new Date('2026-03-05T12:00').getTime()
const date = (day: string, time: string | null = null): Found => ({ day, time, label: '' })

test('what would be kept: new dates from today on, each once, the next first', () => {
  const found = [
    date('2026-03-09'),
    date('2026-03-05', '08:00'),
    date('2026-03-09'),
    date('2026-03-04'),
    date('2026-03-07', '09:00'),
  ]
  const have = [{ id: 'a', day: '2026-03-07', time: '09:00', createdAt: 0 }]
  expect(dryRun(found, have, NOW)).toEqual({
    fresh: [date('2026-03-05', '08:00'), date('2026-03-09')],
    known: 1,
    past: 1,
    over: 0,
  })
})

test('no more than can be looked at', () => {
  const found = Array.from({ length: MOST + 7 }, (_, at) => date(`${2027 + at}-01-01`))
  const run = dryRun(found, [], NOW)
  expect([run.fresh.length, run.over]).toEqual([MOST, 7])
})
