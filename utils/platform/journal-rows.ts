/**
 * Entries as they are stored, and how they are read one part after another; nowhere else. A quirk hidden here: an
 * index gives many records at once only forwards, so what is to be read from its end has to know first how far back
 * that many go.
 */

import type { Answer } from '../core/journal/answer'
import { type Entry, isOpen } from '../core/journal/entry'
import { dayOf } from '../core/journal/listing'
import { MOST_VERSIONS, type Version } from '../core/journal/versions'
import type { Reading, Tx } from './database'
import { look, type Rows } from './rows'

/** An entry as it is stored: open ones can be found at once, and those of the last days as well. */
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
const [FIRST, NEXT] = [20, 500]
/** How long the opening of sealed records may take at a time, in ms, and how few of them are opened at least. */
const [ROOM, LEAST] = [8, 50]

/**
 * Reads every record in parts: first those of the last days, then all others as they lie in the database, which takes
 * a third of the time that the order of days would take. `part` is told each and says whether to go on. Answers with
 * how many there are. What is stored meanwhile may be missed.
 */
export async function readInParts(part: (records: readonly unknown[]) => boolean): Promise<Answer<number>> {
  const last = await look(['entries'], async (tx, rows) => opened(rows, await lastDays(tx), NEXT))
  if (!last.ok) return last
  const { next: inTime, keys: first } = last.value
  const shown = new Set(first)
  let [goesOn, count] = [part(last.value.records), 0]
  if (!goesOn) return { ok: true, value: shown.size }

  async function read(half: IDBKeyRange): Promise<Answer<number>> {
    let [range, most]: [IDBKeyRange | null, number] = [half, inTime]
    while (range && goesOn) {
      const answer: Answer<Opened> = await readNext(range, most)
      if (!answer.ok) goesOn = false
      if (!answer.ok) return answer
      // The screen may have gone while the other half was looked at.
      if (!goesOn) break
      const { records, keys } = answer.value
      count += records.length
      goesOn = part(shown.size === 0 ? records : records.filter((_, at) => !shown.delete(keys[at] ?? '')))
      range = answer.value.isLast ? null : after(half, keys.at(-1))
      most = answer.value.next
    }
    return { ok: true, value: count }
  }
  const [low, high] = halves()
  const [one, other] = await Promise.all([read(low), read(high)])
  return !one.ok ? one : !other.ok ? other : { ok: true, value: count }
}

/**
 * The keys of all records in two halves, as ids are made. While the page is busy with a part of one of them, the
 * browser reads one of the other.
 */
const halves = () => [IDBKeyRange.upperBound('8', true), IDBKeyRange.lowerBound('8')] as const

/** The keys of a half after one of them. */
const after = ({ upper }: IDBKeyRange, key: unknown) =>
  upper === undefined ? IDBKeyRange.lowerBound(key, true) : IDBKeyRange.bound(key, upper, true, true)

/** Records that were read together. */
interface Opened {
  readonly records: readonly unknown[]
  readonly keys: readonly IDBValidKey[]
  /** Whether these were fewer than there was room for. */
  readonly isLast: boolean
  /** How many to ask for the next time. */
  readonly next: number
}

function opened(rows: Rows, raw: readonly unknown[], most: number): Opened {
  const from = performance.now()
  const records = raw.map(row => rows.open('entries', row))
  const took = performance.now() - from
  const next = Math.min(NEXT, Math.max(LEAST, Math.floor((records.length * ROOM) / Math.max(took, 0.1))))
  return { records, keys: raw.map(keyOf), isLast: raw.length < most, next }
}

/** The first records of a range, so many. */
function readNext(range: IDBKeyRange, most: number): Promise<Answer<Opened>> {
  return look(['entries'], async (tx, rows) =>
    opened(rows, await tx.objectStore('entries').getAll(range, most), most),
  )
}

/** The key that a record lies under, which is in it. */
const keyOf = (row: unknown) => (row as { readonly id: IDBValidKey }).id

/**
 * The records of the last days: as many as are shown first or a few more, each day as a whole; of days with very many,
 * only as many as are shown first.
 */
async function lastDays(tx: Reading): Promise<readonly unknown[]> {
  const days = tx.objectStore('entries').index('day')
  const last = await days.openKeyCursor(allDays(), 'prev')
  if (!last) return []
  const to = last.key
  const from = (await last.advance(FIRST - 1))?.key
  const records = await days.getAll(from === undefined ? allDays() : IDBKeyRange.bound(from, to), NEXT + 1)
  if (records.length <= NEXT) return records
  const few: unknown[] = []
  let cursor = await days.openCursor(allDays(), 'prev')
  while (cursor && few.length < FIRST) {
    few.push(cursor.value)
    cursor = await cursor.continue()
  }
  return few
}

/** As far as a date goes, in days. Whatever else stands there is no day. */
const allDays = () => IDBKeyRange.bound(-1e8, 1e8)
