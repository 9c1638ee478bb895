import { formatISO } from 'date-fns'
import { type CheckIn, parseCheckIn } from '../../check-in/check-in'
import { asNumber, asRecord } from '../../parse'
import type { Instant } from '../../time'
import { type Entry, isSilent, parseEntry } from '../entry'
import { type Brought, isDate, NOTHING } from './brought'

/**
 * A journal as data. `version` goes up when a reader of the one before would misread it; a field more is no such
 * reason. Instants are milliseconds since 1970, in UTC.
 */
export interface JournalFile {
  readonly arbor: 'journal'
  readonly version: 1
  /** When it was made, with the offset of the place. Nothing rests on it. */
  readonly exported: string
  /** As `Entry`, without what only storage needs. Nothing that was removed; of what was spoken, which it was and no sound. */
  readonly entries: readonly Omit<Entry, 'rev' | 'deletedAt'>[]
  readonly checkIns: readonly CheckIn[]
}

const VERSION = 1

/** The whole of it, in lines, so that a person can look into it too. */
export function toJson(entries: readonly Entry[], checkIns: readonly CheckIn[], now: Instant): string {
  const file: JournalFile = {
    arbor: 'journal',
    version: VERSION,
    exported: formatISO(now),
    entries: entries
      .filter(entry => !isSilent(entry))
      .map(({ rev: _rev, deletedAt: _deletedAt, ...entry }) => entry),
    checkIns,
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** Reads our own file; null when it is none. Of one that only a later version can read it takes nothing. */
export function fromJson(raw: unknown): Brought | null {
  const record = asRecord(raw)
  const version = asNumber(record?.['version'], 1)
  if (record?.['arbor'] !== 'journal' || version === null) return null
  if (version > VERSION) return { ...NOTHING, later: true }
  const ours: Entry[] = []
  const unread: string[] = []
  for (const [at, each] of listOf(record['entries']).entries()) {
    const entry = parseEntry(each)
    if (entry && !isSilent(entry) && isDate(entry.createdAt))
      ours.push({ ...entry, ...shown(entry), deletedAt: null, rev: 1 })
    else unread.push(`#${at + 1}`)
  }
  const checkIns = listOf(record['checkIns']).map(parseCheckIn)
  return { ours, entries: [], checkIns: checkIns.filter(each => each !== null), unread }
}

/** The other dates of an entry, where a calendar has such a date. */
function shown({ createdAt, updatedAt, window, sealedAt }: Entry): Partial<Entry> {
  return {
    updatedAt: isDate(updatedAt) ? updatedAt : createdAt,
    window: isDate(window) ? window : null,
    sealedAt: isDate(sealedAt) ? sealedAt : null,
  }
}

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : []
}
