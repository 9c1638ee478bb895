import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { CalendarPort } from '@/components/ahead/calendar-port'
import { plusDays } from '@/utils/core/treatments/day'
import { dryRun, MOST } from '@/utils/core/treatments/found'
import type { Treatment } from '@/utils/core/treatments/treatment'
import { calendarFile } from '@/utils/platform/calendar-file'

const NOW = new Date('2026-03-01T12:00').getTime()

function event(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', 'UID:a', 'SUMMARY:Clinic', ...lines, 'END:VEVENT'].join('\r\n')
}
function calendar(...events: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n')
}
const read = (text: string) => calendarFile.read(new Blob([text]), NOW)

/** The dates in a file with one event, by the clocks of this place. */
async function times(...lines: readonly string[]): Promise<readonly string[]> {
  const reading = await read(calendar(event(...lines)))
  if (!reading.ok) throw new Error(reading.problem)
  return reading.found.map(({ day, time }) => (time ? `${day} ${time}` : day))
}
/** What the clocks here show at an instant. */
const here = (utc: string) => {
  const date = new Date(utc)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`
}

const treatments = fc.array(
  fc.record({
    id: fc.uuid(),
    day: fc.integer({ min: 0, max: 3000 }).map(later => plusDays('2026-03-01', later)),
    time: fc.option(
      fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':')),
    ),
    createdAt: fc.integer({ min: 0, max: NOW }),
  }),
  { maxLength: MOST },
)
const slot = ({ day, time }: Pick<Treatment, 'day' | 'time'>) => `${day} ${time ?? ''}`

test('the platform has the shape the screen asks for', () => {
  expectTypeOf<typeof calendarFile>().toExtend<CalendarPort>()
})

test('what goes out comes back in, and is recognised where it is already', async () => {
  await fc.assert(
    fc.asyncProperty(treatments, fc.string({ maxLength: 80 }), async (list, summary) => {
      const reading = await read(await calendarFile.text(list, summary))
      if (list.length === 0) {
        expect(reading).toEqual({ ok: false, problem: 'empty' })
        return
      }
      if (!reading.ok) throw new Error(reading.problem)
      const { fresh, past, over } = dryRun(reading.found, [], NOW)
      expect({ unread: reading.unread, past, over }).toEqual({ unread: 0, past: 0, over: 0 })
      const slots = [...new Set(list.map(slot))].toSorted()
      expect(fresh.map(slot)).toEqual(slots)
      expect(dryRun(reading.found, list, NOW)).toMatchObject({ fresh: [], known: slots.length })
    }),
    { numRuns: 60 },
  )
})

test('what goes out names nothing but the day, and a number that stays the same', async () => {
  const one = { id: 'x', day: '2026-03-05', time: '09:30', createdAt: 0 }
  const text = await calendarFile.text([one], 'A quiet day')
  expect(text.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'PRODID:-//Arbor//EN',
    'VERSION:2.0',
    'BEGIN:VEVENT',
    'UID:x@arbor',
    'DTSTAMP:19700101T000000Z',
    'SUMMARY:A quiet day',
    'DTSTART:20260305T093000',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

describe('a date', () => {
  test.each<[string, string]>([
    ['DTSTART;VALUE=DATE:20260305', '2026-03-05'],
    ['DTSTART:20260305T093000', '2026-03-05 09:30'],
    ['DTSTART:20260305T093000Z', here('2026-03-05T09:30Z')],
    ['DTSTART;TZID=America/New_York:20260305T093000', here('2026-03-05T14:30Z')],
    ['DTSTART;TZID=Europe/Berlin:20260705T093000', here('2026-07-05T07:30Z')],
    ['DTSTART;TZID=W. Europe Standard Time:20260305T093000', '2026-03-05 09:30'],
  ])('%s', async (line, expected) => {
    expect(await times(line)).toEqual([expected])
  })

  test('that comes again and again, less what was called off and moved', async () => {
    const text = calendar(
      event(
        'DTSTART;TZID=Europe/Berlin:20260303T090000',
        'RRULE:FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20260317T080000Z',
        'EXDATE;TZID=Europe/Berlin:20260306T090000',
      ),
      event('RECURRENCE-ID;TZID=Europe/Berlin:20260313T090000', 'DTSTART;TZID=Europe/Berlin:20260314T100000'),
      event('RECURRENCE-ID:20260310T080000Z', 'DTSTART:20260310T080000Z', 'STATUS:CANCELLED'),
    )
    const reading = await read(text)
    expect(reading.ok && reading.found.map(({ day, time }) => `${day} ${time}`)).toEqual([
      here('2026-03-03T08:00Z'),
      here('2026-03-17T08:00Z'),
      here('2026-03-14T09:00Z'),
    ])
  })

  test('with a rule is followed for a year, and from long ago', async () => {
    expect(await times('DTSTART;VALUE=DATE:19990104', 'RRULE:FREQ=WEEKLY')).toHaveLength(53)
    expect(await times('DTSTART;VALUE=DATE:20260301', 'RRULE:FREQ=DAILY')).toHaveLength(100)
    expect(await times('DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=WEEKLY;COUNT=2')).toEqual([
      '2026-03-02',
      '2026-03-09',
    ])
  })

  test('keeps what the file calls it, cut short', async () => {
    const reading = await read(calendar(event('DTSTART;VALUE=DATE:20260305')))
    expect(reading).toMatchObject({ ok: true, found: [{ label: 'Clinic' }], unread: 0 })
  })
})

describe('a file that is none', () => {
  const whole = calendar(event('DTSTART;VALUE=DATE:20260305'))

  test.each<[string, string, string]>([
    ['empty', '', 'empty'],
    ['without an event', calendar(), 'empty'],
    ['of contacts', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:A\r\nEND:VCARD\r\n', 'empty'],
    ['of something else', 'PK\u0003\u0004 something', 'unreadable'],
    ['cut off', whole.slice(0, -20), 'unreadable'],
    [
      'with a month of no year',
      calendar(event('DTSTART:20260305T093000', 'RRULE:FREQ=DAILY;BYMONTH=13')),
      'unreadable',
    ],
    ['too long', `${whole}${' '.repeat(2_000_000)}`, 'large'],
    ['too many', calendar(...Array(5001).fill(event('DTSTART:20260305T093000'))), 'large'],
  ])('%s', async (_name, text, problem) => {
    expect(await read(text)).toEqual({ ok: false, problem })
  })

  test('cut off anywhere is said to be so, or read', async () => {
    const after = whole.indexOf('END:VEVENT')
    for (let end = 0; end < whole.length; end += 1) {
      const reading = await read(whole.slice(0, end))
      if (reading.ok) expect(end).toBeGreaterThan(after)
    }
  })

  test.each([
    'DAILY;BYMONTHDAY=30;BYMONTH=2',
    'SECONDLY;BYMONTHDAY=30;BYMONTH=2',
    'SECONDLY',
    'WEEKLY;INTERVAL=99999999',
    'YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6',
    'DAILY;BYHOUR=1,2,3',
  ])('a rule that never comes true or is none of appointments is left out: %s', async rule => {
    const good = event('DTSTART;VALUE=DATE:20260305').replace('UID:a', 'UID:b')
    const reading = await read(calendar(event('DTSTART:20260305T093000', `RRULE:FREQ=${rule}`), good))
    expect(reading).toMatchObject({ ok: true, found: [{ day: '2026-03-05', time: null }], unread: 1 })
  })

  test.each([
    // February every ten years never has a fifth Monday; the library would look for one as it begins.
    ['DTSTART:20270201T090000', 'RRULE:FREQ=MONTHLY;INTERVAL=120;BYDAY=5MO'],
    ['DTSTART:20270201T090000', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
  ])('a rule that never comes true is given up: %s %s', async (start, rule) => {
    const good = event('DTSTART:20260401T093000').replace('UID:a', 'UID:good')
    const reading = await read(calendar(event(start, rule), good))
    expect(reading).toMatchObject({ ok: true, unread: 1, found: [{ day: '2026-04-01' }] })
  })

  test('whatever the rule, it ends', async () => {
    const parts = fc.record(
      {
        INTERVAL: fc.nat(500),
        BYDAY: fc.constantFrom('MO', '1MO', '-1SU', '5FR', 'MO,TU', '-5SA'),
        BYMONTHDAY: fc.constantFrom('31', '30', '-31', '29', '1,15'),
        BYMONTH: fc.constantFrom('2', '4', '2,11'),
        BYSETPOS: fc.constantFrom('1', '-1', '30', '366'),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
        parts,
        fc.constantFrom('19990228', '20260301', '20240229'),
        async (freq, given, start) => {
          const rule = [`FREQ=${freq}`, ...Object.entries(given).map(part => part.join('='))].join(';')
          const reading = await read(calendar(event(`DTSTART;VALUE=DATE:${start}`, `RRULE:${rule}`)))
          expect(reading.ok).toBe(true)
        },
      ),
      { numRuns: 20 },
    )
  }, 20_000)
})
