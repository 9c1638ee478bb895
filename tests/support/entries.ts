import fc from 'fast-check'
import { type Entry, isBlank, KINDS } from '@/utils/core/journal/entry'
import { DOMAINS, parseDomains, parseTags } from '@/utils/core/journal/tags'

/** Words as people type them, and as nobody does: any sign, line ends of every system, things that look like markup. */
export const anyWords: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc
      .array(
        fc.constantFrom(
          'Rain',
          '---',
          '\n',
          '\r\n',
          '"',
          ': ',
          '[2027-05-03 12:00]',
          '<b>',
          '#',
          '=1+1',
          '雨',
          ' ',
        ),
        {
          minLength: 1,
        },
      )
      .map(parts => parts.join('')),
  )
  .filter(text => !isBlank(text))

/** An entry as the journal has it, between 1971 and 2200. */
export const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    id: fc.uuid(),
    text: anyWords,
    createdAt: fc.integer({ min: 31_536_000_000, max: 7_258_118_400_000 }),
    after: fc.integer({ min: 0, max: 1_000_000_000 }),
    window: fc.option(fc.integer({ min: 31_536_000_000, max: 7_258_118_400_000 })),
    sealedAt: fc.option(fc.integer({ min: 31_536_000_000, max: 7_258_118_400_000 })),
    kind: fc.constantFrom(...KINDS),
    tags: fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { maxLength: 5 }).map(parseTags),
    domains: fc.subarray([...DOMAINS]).map(parseDomains),
  })
  .map(({ after, ...entry }) => ({
    ...entry,
    updatedAt: entry.createdAt + after,
    finished: true,
    deletedAt: null,
    voices: [],
    rev: 1,
  }))

/** A journal in which every entry has an id of its own. */
export const anyJournal: fc.Arbitrary<readonly Entry[]> = fc.uniqueArray(anyEntry, {
  maxLength: 8,
  selector: ({ id }) => id,
})
