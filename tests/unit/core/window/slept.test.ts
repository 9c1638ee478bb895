import { expect, test } from 'vitest'
import { HOUR } from '@/utils/core/time'
import { hasSlept } from '@/utils/core/window/slept'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { openRecord, recordOf, span } from '../../../support/lives'

/** A local time on the day of the treatment, or some days later. */
const at = (day: number, hour: number) => new Date(2026, 10, 23 + day, hour).getTime()

const begun = (anchor: number) => openRecord({ anchor, id: anchor, begun: anchor, ends: anchor + 12 * HOUR })

test.each([
  ['before any treatment', EMPTY_RECORD, at(0, 12), true],
  ['on the evening of it', begun(at(0, 11)), at(0, 22), false],
  ['in the night after', begun(at(0, 15)), at(1, 2), false],
  ['on the next day', begun(at(0, 15)), at(1, 6), true],
  ['on the morning of a treatment in the small hours', begun(at(0, 3)), at(0, 9), false],
])('%s', (_name, record, now, slept) => {
  expect(hasSlept(record, now)).toBe(slept)
})

test('a window that is over still counts', () => {
  const over = { ...span({ anchor: at(0, 11) }), endedAt: at(0, 13), by: 'person', removedAt: null } as const
  expect(hasSlept(recordOf({ kind: 'closed', span: over }), at(0, 20))).toBe(false)
})
