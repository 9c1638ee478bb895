import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { DAY, HOUR, MINUTE } from '@/utils/core/time'
import { isNight } from '@/utils/core/window/night'
import { phaseAt } from '@/utils/core/window/phase'
import { dueReminders, kindOfReminder, nextReminder, REMINDER_KINDS } from '@/utils/core/window/reminders'
import type { PastSpan, WindowRecord } from '@/utils/core/window/state'
import { openRecord, recordOf, span } from '../../../support/lives'

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, 23 + day, hour, minute).getTime()
const asked: Settings = { ...DEFAULT_SETTINGS, remind: [...REMINDER_KINDS] }
/** A window from ten in the morning to ten in the evening. */
const day = { id: 1, anchor: at(0, 10), begun: at(0, 10), ends: at(0, 22) }

/** Everything that would be said, by a clock that is looked at whenever it asks to be. */
function said(record: WindowRecord, settings = asked, from = at(0, 10), to = at(2, 12)) {
  const all = []
  for (let now = nextReminder(record, settings, from); now !== null && now < to; ) {
    for (const { kind } of dueReminders({ ...record, told: now - 1 }, settings, now)) all.push([kind, now])
    now = nextReminder(record, settings, now)
  }
  return all
}

test('nothing is said to someone who asked for nothing', () => {
  expect(said(openRecord(day), DEFAULT_SETTINGS)).toEqual([])
})

test('a whole day for someone who asked for everything', () => {
  const record = openRecord({ ...day, timed: [{ thing: 'talk', at: at(0, 16) }] })
  expect(said(record)).toEqual([
    ['water', at(0, 12, 30)],
    ['food', at(0, 13)],
    ['water', at(0, 14, 30)],
    ['timed', at(0, 16)],
    ['water', at(0, 16, 30)],
    ['food', at(0, 17)],
    ['water', at(0, 18, 30)],
    ['windDown', at(0, 19)],
  ])
})

const closed: PastSpan = { ...span(day), endedAt: day.ends, by: 'time', removedAt: null }

test('the morning after says that what was kept can be read, once, an hour after rising', () => {
  expect(said(recordOf({ kind: 'closed', span: closed }))).toEqual([['readBack', at(1, 8)]])
})

test('what is set for Resting or for the night is not mentioned', () => {
  const timed = [
    { thing: 'talk', at: at(0, 11) },
    { thing: 'move', at: at(0, 23) },
  ] as const
  const record = openRecord({ ...day, ends: at(1, 9), timed })
  expect(said(record, { ...asked, remind: ['timed'] })).toEqual([])
})

describe('what is due', () => {
  const record = openRecord(day)
  const water = at(0, 12, 30)

  test.each([
    ['at its time', water, 0, 1],
    ['a little late', water + 20 * MINUTE, 0, 1],
    ['not when the computer slept over it', water + 21 * MINUTE, 0, 0],
    ['not twice', water + MINUTE, water, 0],
    ['not before', water - 1, 0, 0],
  ])('%s', (_name, now, told, count) => {
    expect(dueReminders({ ...record, told }, asked, now)).toHaveLength(count)
  })

  test('has a key that stays the same', () => {
    const [first] = dueReminders(record, asked, water)
    expect(dueReminders(record, asked, water + MINUTE)[0]?.key).toBe(first?.key)
  })
})

test('whatever the day: never in Resting, never at night, and at most a dozen in a window', () => {
  const anyDay = fc.record({
    anchor: fc.integer({ min: 0, max: 400 * DAY }),
    length: fc.integer({ min: HOUR, max: DAY }),
    bedtime: fc.constantFrom(null, '20:00', '22:30', '01:00'),
    rises: fc.constantFrom('05:30', '07:00', '11:00'),
    resting: fc.constantFrom(0, HOUR, 3 * HOUR),
    timed: fc.array(fc.integer({ min: -HOUR, max: DAY }), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(anyDay, ({ anchor: shift, length, timed, ...sleep }) => {
      const anchor = at(0, 10) + shift
      const things = timed.map(after => ({ thing: 'own:a' as const, at: anchor + after }))
      const window = { id: anchor, anchor, begun: anchor, ends: anchor + length, timed: things }
      const settings = { ...asked, ...sleep }
      const all = said(openRecord(window), settings, anchor - 1, anchor + 2 * DAY)
      for (const [, now] of all) {
        expect(phaseAt(span(window), settings, now as number)).not.toBe('resting')
        expect(isNight(now as number, settings)).toBe(false)
      }
      expect(all.length).toBeLessThanOrEqual(24)
    }),
    { numRuns: 2000 },
  )
})

test('a key tells what its reminder is about', () => {
  const record = openRecord({ ...day, timed: [{ thing: 'talk', at: at(0, 16) }] })
  const all = [11, 13, 15, 16, 19].flatMap(hour =>
    dueReminders({ ...record, told: 0 }, asked, at(0, hour, 10)).map(({ key, kind }) => [key, kind] as const),
  )
  all.push(
    ...dueReminders(recordOf({ kind: 'closed', span: closed }), asked, at(1, 8)).map(
      ({ key, kind }) => [key, kind] as const,
    ),
  )
  expect(new Set(all.map(([, kind]) => kind))).toEqual(new Set(['food', 'timed', 'windDown', 'readBack']))
  for (const [key, kind] of all) expect(kindOfReminder(key)).toBe(kind)
  expect(kindOfReminder('somebody else')).toBeNull()
})
