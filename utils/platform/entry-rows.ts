/** How entries, and what they said before, lie in the database. */

import { type Entry, isOpen } from '../core/journal/entry'
import { MOST_VERSIONS, type Version } from '../core/journal/versions'
import type { Tx } from './database'
import type { Rows } from './rows'

/** An entry as it is stored: open ones can be found at once. */
export function entryRow(rows: Rows, entry: Entry): object {
  return rows.shut('entries', isOpen(entry) ? { ...entry, unfinished: entry.updatedAt } : entry)
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
