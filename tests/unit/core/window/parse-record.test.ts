import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR } from '@/utils/core/time'
import { parseWindowRecord } from '@/utils/core/window/parse-record'
import { advance } from '@/utils/core/window/record'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { anyRecordLife, EVENING, openRecord, span } from '../../../support/lives'

describe('a stored record', () => {
  test('whatever a life leads to is read back the same', () => {
    fc.assert(
      fc.property(anyRecordLife, life => {
        const record = life.reduce((kept, { at, event }) => advance(kept, event, at), EMPTY_RECORD)
        const stored = JSON.parse(JSON.stringify(record))
        expect(parseWindowRecord(stored)).toEqual({ value: record, damaged: false })
      }),
    )
  })

  test('nothing stored is an empty record, and no damage', () => {
    expect(parseWindowRecord(undefined)).toEqual({ value: EMPTY_RECORD, damaged: false })
  })

  test('any value at all becomes a sensible record', () => {
    fc.assert(
      fc.property(fc.anything(), raw => {
        const { value } = parseWindowRecord(raw)
        expect(['idle', 'open', 'closed']).toContain(value.state.kind)
        expect(parseWindowRecord(value).damaged).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  const good = openRecord({}, { seen: EVENING })
  const broken = (over: object) => ({ ...good, state: { kind: 'open', span: { ...span(), ...over } } })

  test.each([
    ['a window longer than any', broken({ ends: EVENING + 30 * HOUR })],
    ['an end before the anchor', broken({ ends: EVENING - 1 })],
    ['no anchor', broken({ anchor: null })],
    ['an unknown kind', { ...good, state: { kind: 'paused' } }],
    ['a string', 'open'],
    ['null', null],
  ])('%s is not an open window, and is reported', (_name, raw) => {
    const parsed = parseWindowRecord(raw)
    expect(parsed.value.state).toEqual({ kind: 'idle' })
    expect(parsed.damaged).toBe(true)
  })

  test('one bad past window does not cost the others', () => {
    const past = { ...span(), endedAt: EVENING + HOUR, by: 'person', removedAt: null } as const
    const parsed = parseWindowRecord({ ...good, past: [past, { ...past, by: 'fate' }] })
    expect(parsed.value.past).toEqual([past])
    expect(parsed.damaged).toBe(true)
  })

  test('the window that just ended is in the past, also where an older version lost it', () => {
    const past = { ...span(), endedAt: EVENING + HOUR, by: 'person', removedAt: null } as const
    const lost = { ...EMPTY_RECORD, state: { kind: 'closed', span: past }, past: [null] }
    expect(parseWindowRecord(lost)).toMatchObject({ value: { past: [past] }, damaged: true })
  })
})
