import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Entry, newEntry, parseEntry, sealed, unsealed } from '@/utils/core/journal/entry'
import { isOpenWindow, isSealed, type Windows, without } from '@/utils/core/journal/seal'
import { DAY, HOUR, type Instant } from '@/utils/core/time'
import { stretchesAfter } from '@/utils/core/window/after'
import type { PastSpan } from '@/utils/core/window/state'
import { span } from '../../../support/lives'

const home = process.env['TZ']
// Before the table below is read.
process.env['TZ'] = 'Europe/Berlin'
beforeEach(() => {
  process.env['TZ'] = 'Europe/Berlin'
})
afterAll(() => {
  process.env['TZ'] = home
})

/** A local time on the day of the treatment, or some days later. */
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, 23 + day, hour, minute).getTime()
const NONE: Windows = { state: { kind: 'idle' }, past: [] }
const spanOf = (anchor: Instant, length: number) =>
  span({ id: anchor, anchor, begun: anchor, ends: anchor + length })
const open = (anchor: Instant, length: number): Windows => ({
  state: { kind: 'open', span: spanOf(anchor, length) },
  past: [],
})
const over = (anchor: Instant, length: number, endedAt = anchor + length): Windows & { span: PastSpan } => {
  const ended: PastSpan = { ...spanOf(anchor, length), endedAt, by: 'time', removedAt: null }
  return { state: { kind: 'closed', span: ended }, past: [ended], span: ended }
}
const note = (window: Instant | null, when: Instant) => sealed(newEntry('a', 'rain', window, when), when)

test.each<[string, Windows, Instant, Instant]>([
  ['while its window is open, until it will be morning', open(at(0, 12), 12 * HOUR), at(0, 13), at(1, 5)],
  ['for as long, when the window is over', over(at(0, 12), 12 * HOUR), at(0, 13), at(1, 5)],
  ['and when it was ended at once', over(at(0, 12), 12 * HOUR, at(0, 13)), at(0, 12, 30), at(1, 5)],
  ['until a window ends that lasts into the morning', open(at(0, 20), 12 * HOUR), at(0, 21), at(1, 8)],
  [
    'over a second night, where the window outlasts the first morning',
    open(at(0, 16), DAY),
    at(0, 17),
    at(2, 5),
  ],
  ['from the small hours to the morning', over(at(0, 1), 2 * HOUR), at(0, 2), at(0, 5)],
])('stays sealed %s', (_what, windows, when, morning) => {
  const entry = note(windows.state.kind === 'idle' ? null : windows.state.span.id, when)
  expect(isSealed(entry, windows, when)).toBe(true)
  expect(isSealed(entry, windows, morning - 1)).toBe(true)
  expect(isSealed(entry, windows, morning)).toBe(false)
})

test('where its window is not known, it is back with the next day', () => {
  const entry = note(at(0, 12), at(0, 13))
  expect(isSealed(entry, NONE, at(1, 5) - 1)).toBe(true)
  expect(isSealed(entry, NONE, at(1, 5))).toBe(false)
})

test('a clock that was wrong keeps nothing away', () => {
  const entry = note(null, at(365, 12))
  expect(isSealed(entry, NONE, at(0, 12))).toBe(false)
  expect(isSealed(note(null, at(0, 12, 1)), NONE, at(0, 12))).toBe(true)
})

test('it comes back at the instant the morning after begins, whatever the window and the zone, and stays', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: at(0, 0), max: at(200, 0) }),
      fc.integer({ min: HOUR, max: DAY }),
      fc.integer({ min: 0, max: 4 * DAY }),
      (zone, anchor, length, later) => {
        process.env['TZ'] = zone
        const windows = over(anchor, length)
        const morning = stretchesAfter(windows.span, { daysAfter: false })[0]?.from ?? 0
        expect(isSealed(note(anchor, anchor), windows, anchor + later)).toBe(anchor + later < morning)
      },
    ),
  )
})

test('is opened by one press, and only what was sealed was ever away', () => {
  const entry = note(null, at(0, 12))
  expect(entry).toMatchObject({ text: 'rain', finished: true })
  expect(isSealed(unsealed(entry, at(0, 13)), NONE, at(0, 13))).toBe(false)
  expect(isSealed(newEntry('b', 'sun', null, at(0, 12)), NONE, at(0, 12))).toBe(false)
})

test('what was stored before there were seals is not sealed', () => {
  const { sealedAt: _, ...older } = { ...newEntry('a', 'rain', null, 1), rev: 1 }
  expect(parseEntry(older)?.sealedAt).toBeNull()
  expect(parseEntry({ ...older, sealedAt: 'soon' })?.sealedAt).toBeNull()
  expect(parseEntry({ ...older, sealedAt: 5 })?.sealedAt).toBe(5)
})

test('knows the window that is open', () => {
  expect(isOpenWindow(at(0, 12), open(at(0, 12), DAY))).toBe(true)
  expect(isOpenWindow(at(0, 12), over(at(0, 12), DAY))).toBe(false)
  expect(isOpenWindow(null, NONE)).toBe(false)
})

test('what is hidden goes from a list by its id, also where that says what it was before it was sealed', () => {
  const tea = (id: string, changed: Partial<Entry> = {}): Entry => ({
    ...newEntry(id, 'tea', null, 1),
    ...changed,
  })
  const list = [tea('a'), tea('b'), tea('c', { sealedAt: 5 }), tea('d', { createdAt: 2, sealedAt: 5 })]
  expect(without(list, [tea('a', { sealedAt: 9, rev: 2 })]).slice()).toEqual(list.slice(1))
  expect(without(list, [])).toBe(list)
})
