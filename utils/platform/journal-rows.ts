/**
 * Entries as they are stored, and how a page reads them; nowhere else. A quirk hidden here: an index gives many records
 * at once only forwards, so what is to be read from its end has to know first how far back that many go.
 */

import type { Answer } from '../core/journal/answer'
import { type Entry, isOpen } from '../core/journal/entry'
import { dayOf } from '../core/journal/listing'
import { MOST_VERSIONS, type Version } from '../core/journal/versions'
import { asRecord } from '../core/parse'
import type { Reading, Tx } from './database'
import { opened, type ReadNext } from './in-parts'
import { rest } from './rest'
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

/** How many entries are read first: as many as a large screen shows, and of one day not many more. */
const [FIRST, MOST] = [20, 250]

/** Reads as a page does: what is sealed is opened with what it knows. */
export const readNext: ReadNext = (range, most) =>
  look(['entries'], async (tx, rows) =>
    opened(rows, await tx.objectStore('entries').getAll(range, most), most),
  )

/** How many sealed records are opened in a row when code that opens them may not have run before. */
const FEW = 5

/** The records of the last days. */
export async function readNewest(): Promise<Answer<readonly unknown[]>> {
  const answer = await look(['entries'], async (tx, rows) => ({ rows, raw: await lastDays(tx) }))
  if (!answer.ok) return answer
  const { rows, raw } = answer.value
  const records: unknown[] = []
  for (let at = 0; at < raw.length; at += FEW) {
    if (at > 0 && asRecord(raw[at])?.['sealed']) await rest()
    for (const row of raw.slice(at, at + FEW)) records.push(rows.open('entries', row))
  }
  return { ok: true, value: records }
}

/**
 * The rows of the last days: as many as are shown first or a few more, each day as a whole; of days with very many,
 * only as many as are shown first.
 */
async function lastDays(tx: Reading): Promise<readonly unknown[]> {
  const days = tx.objectStore('entries').index('day')
  const last = await days.openKeyCursor(allDays(), 'prev')
  if (!last) return []
  const to = last.key
  const from = (await last.advance(FIRST - 1))?.key
  const rows = await days.getAll(from === undefined ? allDays() : IDBKeyRange.bound(from, to), MOST + 1)
  if (rows.length <= MOST) return rows
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
