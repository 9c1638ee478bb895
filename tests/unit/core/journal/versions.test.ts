import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, newEntry, withText } from '@/utils/core/journal/entry'
import {
  isOver,
  PAUSE,
  parseVersion,
  VERSIONS_KEPT,
  type Version,
  versionBefore,
} from '@/utils/core/journal/versions'
import { HOUR, MINUTE } from '@/utils/core/time'

const NOON = Date.UTC(2027, 4, 3, 12)
const rain = newEntry('a', 'Rain', null, NOON)

test.each([
  ['words that stood are kept when they are changed', rain, withText(rain, 'Sun', NOON + PAUSE), 'Rain'],
  ['words still being written are not', rain, withText(rain, 'Rain on', NOON + PAUSE - 1), null],
  ['nor words that stay', rain, { ...rain, finished: true, updatedAt: NOON + HOUR }, null],
  ['nor another entry', rain, { ...withText(rain, 'Sun', NOON + HOUR), id: 'b' }, null],
  ['nor what was never there', null, rain, null],
])('%s', (_what, stored, next, kept) => {
  expect(versionBefore(stored, next)).toEqual(
    kept && { id: 'a', at: NOON, text: kept, since: expect.any(Number) },
  )
})

test('no words that stood for longer than the pause are ever lost', () => {
  const anyChange = fc.record({
    after: fc.integer({ min: 0, max: 40 * MINUTE }),
    text: fc.string({ minLength: 1 }),
  })
  fc.assert(
    fc.property(fc.array(anyChange, { maxLength: 40 }), changes => {
      let entry: Entry = rain
      const versions: Version[] = []
      for (const { after, text } of changes) {
        const next = withText(entry, `.${text}`, entry.updatedAt + after)
        const version = versionBefore(entry, next)
        if (version) versions.push(version)
        const stood = after >= PAUSE && entry.text !== next.text
        expect(versions.some(({ at, text: words }) => at === entry.updatedAt && words === entry.text)).toBe(
          stood || versions.some(({ at }) => at === entry.updatedAt),
        )
        if (stood)
          expect(version).toEqual({ id: 'a', at: entry.updatedAt, text: entry.text, since: next.updatedAt })
        entry = next
      }
    }),
  )
})

test('a version goes a month after it was changed, and anything that is none is read as none', () => {
  const version = { id: 'a', at: NOON - VERSIONS_KEPT, text: 'Rain', since: NOON }
  expect(isOver(version, NOON + VERSIONS_KEPT)).toBe(false)
  expect(isOver(version, NOON + VERSIONS_KEPT + 1)).toBe(true)
  expect(parseVersion({ ...version, more: 1 })).toEqual(version)
  fc.assert(fc.property(fc.anything(), raw => void parseVersion(raw)))
  expect(parseVersion({ id: 'a', at: NOON })).toBeNull()
  // As they were first stored.
  expect(parseVersion({ id: 'a', at: NOON, text: 'Rain' })).toEqual({ ...version, at: NOON })
})
