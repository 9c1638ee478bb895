import fc from 'fast-check'
import { HOUR, type Instant, MINUTE } from '@/utils/core/time'
import type { WindowEvent } from '@/utils/core/window/reduce'
import type { Span } from '@/utils/core/window/state'

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
    settledAt: null,
    quietUntil: null,
    moments: [],
    ...over,
  }
}

/** Any event at any moment; `begin` counts from up to a day before. */
export const anyEvent = (now: Instant): fc.Arbitrary<WindowEvent> =>
  fc.oneof(
    fc.constant<WindowEvent>({ type: 'woke' }),
    fc.record({
      type: fc.constant('begin' as const),
      anchor: fc.integer({ min: -26 * HOUR, max: 2 * HOUR }).map(ago => now + ago),
      length: fc.constantFrom(4 * HOUR, 8 * HOUR, 12 * HOUR, 24 * HOUR, 90 * HOUR),
    }),
    fc.constantFrom<WindowEvent>(
      { type: 'settled' },
      { type: 'resume-nudges' },
      { type: 'end' },
      { type: 'reopen' },
      { type: 'moment', of: 'rest' },
      { type: 'moment', of: 'read' },
    ),
    fc.record({ type: fc.constant('pause-nudges' as const), length: fc.constantFrom(MINUTE, HOUR) }),
  )

/** A life: events in order of time, up to a few days. */
export const anyLife: fc.Arbitrary<readonly { readonly at: Instant; readonly event: WindowEvent }[]> = fc
  .array(fc.integer({ min: 0, max: 6 * HOUR }), { maxLength: 20 })
  .chain(gaps => {
    let at = EVENING
    return fc.tuple(
      ...gaps.map(gap => {
        at += gap
        const now = at
        return anyEvent(now).map(event => ({ at: now, event }))
      }),
    )
  })
