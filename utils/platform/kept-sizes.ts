/**
 * How much of what a person wrote is kept, counted on the records as they are: also those that were removed and can
 * come back, and those that cannot be read. `pending` is left out: nothing may hold that store up (`journal-db.ts`),
 * and what is in it is an entry a moment later. A few are counted at a time, so that neither the page nor a hand that
 * writes has to wait for a large journal.
 */

import type { Answer } from '../core/journal/answer'
import { asRecord } from '../core/parse'
import { type Stores, transactReading } from './database'

/** Sizes by what they are of: the journal, and every kind of small things (`kept-db.ts`) by its name there. */
export interface WrittenSizes {
  readonly pages: number
  readonly kept: Readonly<Record<string, number>>
}

/** Records that are counted at a time. */
const PART = 200

/** The sizes, by the measure that is given: bytes of a record, usually. Never throws. */
export async function writtenSizes(sizeOf: (record: unknown) => number): Promise<Answer<WrittenSizes>> {
  let pages = 0
  const kept: Record<string, number> = {}
  const onPage = (record: unknown) => {
    pages += sizeOf(record)
  }
  const small = (record: unknown) => {
    const of = String(asRecord(record)?.['of'])
    kept[of] = (kept[of] ?? 0) + sizeOf(record)
  }
  for (const [store, each] of [
    ['entries', onPage] as const,
    ['versions', onPage] as const,
    ['kept', small] as const,
  ]) {
    const counted = await forEach(store, each)
    if (!counted.ok) return counted
  }
  return { ok: true, value: { pages, kept } }
}

async function forEach(store: Stores[number], each: (record: unknown) => void): Promise<Answer<void>> {
  let range: IDBKeyRange | null = null
  for (;;) {
    const part = range
    const answer = await transactReading([store], async tx => {
      const records = tx.objectStore(store)
      return Promise.all([records.getAll(part, PART), records.getAllKeys(part, PART)])
    })
    if (!answer.ok) return answer
    const [records, keys] = answer.value
    for (const record of records) each(record)
    if (keys.length < PART) return { ok: true, value: undefined }
    range = IDBKeyRange.lowerBound(keys.at(-1), true)
  }
}
