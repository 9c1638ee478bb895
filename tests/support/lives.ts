import fc from 'fast-check'
import { HOUR, type Instant, MINUTE } from '@/utils/core/time'
import { FEELINGS } from '@/utils/core/window/feeling'
import type { RecordEvent } from '@/utils/core/window/record'
import type { WindowEvent } from '@/utils/core/window/reduce'
import { EMPTY_RECORD, type Span, type WindowRecord, type WindowState } from '@/utils/core/window/state'
import { KINDS } from '@/utils/core/window/thing'

/** A fixed evening to count from, so that failures read the same everywhere. */
export const EVENING: Instant = Date.UTC(2026, 10, 23, 18, 0)

/** A window of twelve hours begun at its anchor, with anything changed. */
export function span(over: Partial<Span> = {}): Span {
  const anchor = over.anchor ?? EVENING
  return {
    id: anchor,
    anchor,
    begun: anchor,
    ends: anchor + 12 * HOUR,
    route: null,
    settledAt: null,
    quietUntil: null,
    letterAt: null,
    moments: [],
    timed: [],
    ...over,
  }
}

/** A record whose window is in this state. */
export function recordOf(state: WindowState, over: Partial<WindowRecord> = {}): WindowRecord {
  return { ...EMPTY_RECORD, state, ...over }
}

/** A record with such a window open. */
export function openRecord(over: Partial<Span> = {}, around: Partial<WindowRecord> = {}): WindowRecord {
  return recordOf({ kind: 'open', span: span(over) }, around)
}

const anyThing = fc.constantFrom(...KINDS, 'own:water-the-ferns' as const)

/** Any event of a window at any moment; `begin` counts from up to a day before. */
export const anyEvent = (now: Instant): fc.Arbitrary<WindowEvent> =>
  fc.oneof(
    fc.constant<WindowEvent>({ type: 'woke' }),
    fc
      .record({
        anchor: fc.integer({ min: -26 * HOUR, max: 2 * HOUR }),
        length: fc.constantFrom(4 * HOUR, 8 * HOUR, 12 * HOUR, 24 * HOUR, 90 * HOUR),
        route: fc.constantFrom(null, 'infusion' as const),
      })
      .map(({ anchor, length, route }): WindowEvent => {
        return { type: 'begin', anchor: now + anchor, ends: now + anchor + length, route }
      }),
    fc.integer({ min: -26 * HOUR, max: HOUR }).map(ago => ({ type: 'correct' as const, anchor: now + ago })),
    fc.integer({ min: -HOUR, max: 30 * HOUR }).map(left => ({ type: 'until' as const, ends: now + left })),
    fc.constantFrom<WindowEvent>(
      { type: 'settled' },
      { type: 'letter-seen' },
      { type: 'resume-nudges' },
      { type: 'end' },
      { type: 'reopen' },
    ),
    anyThing.map(of => ({ type: 'moment' as const, of })),
    anyThing.map(of => ({ type: 'unmoment' as const, of })),
    fc
      .tuple(anyThing, fc.option(fc.integer({ min: 1, max: 24 * HOUR })))
      .map(([thing, wait]): WindowEvent => ({ type: 'time', thing, at: wait === null ? null : now + wait })),
    fc.record({ type: fc.constant('pause-nudges' as const), length: fc.constantFrom(MINUTE, HOUR) }),
  )

/** Any event of the record: of its window, or around it. */
export const anyRecordEvent = (now: Instant): fc.Arbitrary<RecordEvent> =>
  fc.oneof(
    { arbitrary: anyEvent(now), weight: 4 },
    {
      arbitrary: fc.oneof(
        fc.constantFrom(...FEELINGS).map((is): RecordEvent => ({ type: 'feel', is })),
        fc.constantFrom<RecordEvent>(
          { type: 'begin-session', length: 20 * MINUTE },
          { type: 'end-session' },
          { type: 'reminders-chosen' },
          { type: 'remove-past', id: EVENING },
          { type: 'restore-past', id: EVENING },
        ),
      ),
      weight: 1,
    },
  )

/** Events in order of time, up to a few days. */
function lifeOf<E>(eventAt: (now: Instant) => fc.Arbitrary<E>) {
  return fc.array(fc.integer({ min: 0, max: 6 * HOUR }), { maxLength: 20 }).chain(gaps => {
    let at = EVENING
    return fc.tuple(
      ...gaps.map(gap => {
        at += gap
        const now = at
        return eventAt(now).map(event => ({ at: now, event }))
      }),
    )
  })
}

/** A life of a window. */
export const anyLife = lifeOf(anyEvent)
/** A life of a record. */
export const anyRecordLife = lifeOf(anyRecordEvent)
