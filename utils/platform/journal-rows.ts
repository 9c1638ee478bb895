/**
 * Entries as they are stored, and how they are read one part after another; nowhere else. Quirks hidden here:
 * - An index gives many records at once only forwards, so what is to be read from its end has to know first how far
 *   back that many go.
 * - A record without a day, which nothing of ours writes, is in no index.
 */

import type { Answer } from '../core/journal/answer'
import { type Entry, isOpen } from '../core/journal/entry'
import { dayOf } from '../core/journal/listing'
import { MOST_VERSIONS, type Version } from '../core/journal/versions'
import type { Reading, Tx } from './database'
import { look, type Rows } from './rows'

/** An entry as it is stored: open ones can be found at once, and all in the order of their days. */
export function entryRow(rows: Rows, entry: Entry): object {
  const stored = { ...entry, day: dayOf(entry.createdAt) }
  return rows.shut('entries', isOpen(entry) ? { ...stored, unfinished: entry.updatedAt } : stored)
}

/** Keeps what an entry said, and lets go of the oldest when there are too many. */
export async function keepVersion(tx: Tx, rows: Rows, version: Version | null): Promise<void> {
  if (!version) return
  const versions = tx.objectStore('versions')
  const keys = await versions.getAllKeys(versionsOf(version.id))
  const oldest = keys.slice(0, Math.max(0, keys.length + 1 - MOST_VERSIONS))
  await Promise.all([
    versions.put(rows.shut('versions', version)),
    ...oldest.map(key => versions.delete(key)),
  ])
}

export const versionsOf = (id: string) => IDBKeyRange.bound([id], [id, []])

/** How many entries are read at a time: first as many as a large screen shows, then what a frame has room for. */
const [FIRST, NEXT] = [40, 500]

/**
 * Reads every record in parts, those of the last days first and each day as a whole; `part` is told each and says
 * whether to go on. Answers with how many records there are. What is stored meanwhile may be missed.
 */
export async function readInParts(part: (records: readonly unknown[]) => boolean): Promise<Answer<number>> {
  let [goesOn, before, most] = [true, null as number | null, FIRST]
  while (goesOn) {
    const days: Answer<Days> = await look(['entries'], async (tx, rows) => {
      const { records, from } = await lastDays(tx, before, most)
      return { records: opened(rows, records), from }
    })
    if (!days.ok) return days
    goesOn = part(days.value.records) && days.value.from !== null
    before = days.value.from
    most = NEXT
  }
  const others = await look(['entries'], async (tx, rows) => {
    const { count, records } = await withoutDay(tx)
    return { count, records: opened(rows, records) }
  })
  if (!others.ok) return others
  if (others.value.records.length > 0) part(others.value.records)
  return { ok: true, value: others.value.count }
}

const opened = (rows: Rows, records: readonly unknown[]) => records.map(row => rows.open('entries', row))

/** Records of some whole days. */
interface Days {
  readonly records: readonly unknown[]
  /** The first of these days; what is left is of earlier ones. Null where nothing is. */
  readonly from: number | null
}

/** The records of the last days before one of them (null: of the last there are), so many or a few more. */
async function lastDays(tx: Reading, before: number | null, most: number): Promise<Days> {
  const days = tx.objectStore('entries').index('day')
  const earlier = before === null ? null : IDBKeyRange.upperBound(before, true)
  const cursor = await days.openKeyCursor(earlier, 'prev')
  if (!cursor) return { records: [], from: null }
  const to = cursor.key
  const first = most > 1 ? await cursor.advance(most - 1) : cursor
  const range = first ? IDBKeyRange.bound(first.key, to) : IDBKeyRange.upperBound(to)
  return { records: await days.getAll(range), from: first?.key ?? null }
}

/** How many records there are, and those without a day. */
async function withoutDay(
  tx: Reading,
): Promise<{ readonly count: number; readonly records: readonly unknown[] }> {
  const entries = tx.objectStore('entries')
  const days = entries.index('day')
  const [count, inOrder] = await Promise.all([entries.count(), days.count()])
  if (count === inOrder) return { count, records: [] }
  const [all, known] = await Promise.all([entries.getAllKeys(), days.getAllKeys()])
  const listed = new Set(known)
  const others = all.filter(key => !listed.has(key))
  return { count, records: await Promise.all(others.map(key => entries.get(key))) }
}
