import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byDay, newestFirst } from '@/utils/core/journal/days'
import { overviewOf } from '@/utils/core/journal/overview'
import { anyJournal } from '../../../support/entries'

test('an overview says what looking at all of the entries says', () => {
  fc.assert(
    fc.property(anyJournal, journal => {
      const entries = newestFirst(journal)
      const { days, sealed, spoken, handles } = overviewOf(entries)
      expect(days).toEqual(byDay(entries))
      expect(days.flatMap(day => day.entries)).toEqual(entries)
      expect(sealed).toEqual(entries.filter(({ sealedAt }) => sealedAt !== null))
      expect(spoken).toBe(entries.some(({ voices }) => voices.length > 0))
      for (const { window } of entries) expect(window === null || handles.windows.has(window)).toBe(true)
    }),
  )
})
