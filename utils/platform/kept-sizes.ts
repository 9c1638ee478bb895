/**
 * How much of what a person wrote is kept, counted on the records as they are: also those that were removed and can
 * come back, and those that cannot be read. `pending` is left out: nothing may hold that store up (`journal-db.ts`),
 * and what is in it is an entry a moment later.
 */

import type { Answer } from '../core/journal/answer'
import { asRecord } from '../core/parse'
import { transact } from './database'

/** Sizes by what they are of: the journal, and every kind of small things (`kept-db.ts`) by its name there. */
export interface WrittenSizes {
  readonly pages: number
  readonly kept: Readonly<Record<string, number>>
}

/** The sizes, by the measure that is given: bytes of a record, usually. Never throws. */
export function writtenSizes(sizeOf: (record: unknown) => number): Promise<Answer<WrittenSizes>> {
  return transact(['entries', 'versions', 'kept'], async tx => {
    const [entries, versions, rows] = await Promise.all([
      tx.objectStore('entries').getAll(),
      tx.objectStore('versions').getAll(),
      tx.objectStore('kept').getAll(),
    ])
    const kept: Record<string, number> = {}
    for (const row of rows) {
      const of = String(asRecord(row)?.['of'])
      kept[of] = (kept[of] ?? 0) + sizeOf(row)
    }
    const pages = [...entries, ...versions].reduce((sum: number, record) => sum + sizeOf(record), 0)
    return { pages, kept }
  })
}
