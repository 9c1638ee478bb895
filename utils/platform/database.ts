/**
 * The connection to everything a person wrote, in IndexedDB, as it lies there (`rows.ts` says what it means); the only
 * importer of idb. Quirks hidden here:
 * - Chrome hands a commit to the system's cache only, unless asked to be `strict`, which survives a power cut
 *   and costs 1.2 instead of 0.6 ms a key (median, 2 kB entry); in Firefox the two cost the same.
 * - The browser may close a connection by itself, or refuse storage altogether (Firefox without history).
 */

import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction, openDB } from 'idb'
import type { Answer } from '../core/journal/answer'
import { parseEntry } from '../core/journal/entry'
import { dayOf } from '../core/journal/listing'
import type { Instant } from '../core/time'

const NAME = 'arbor-journal'
/** 1: `entries` and `pending`. 2 adds `kept`, 3 `versions`, 4 `keys`, `voices` and the day of each entry. An upgrade only ever adds. */
const VERSION = 4
const DURABLE = { durability: 'strict' } as const

/** Values are unknown on purpose: whatever is read has to be parsed. */
interface Schema extends DBSchema {
  /**
   * Entries by id. Besides, open ones carry `unfinished: updatedAt`, to be found at once, and all of them `day`
   * (`core/journal/listing`), so that the newest are read first.
   */
  entries: { key: string; value: unknown; indexes: { unfinished: Instant; day: number } }
  /** Writes that closing pages left, by `spare`. */
  pending: { key: string; value: unknown }
  /** The small things a person keeps besides, of all kinds, by kind (`of`) and `id`. */
  kept: { key: [of: string, id: string]; value: unknown }
  /** What entries said before they were changed, by entry and by when that was typed. */
  versions: { key: [id: string, at: Instant]; value: unknown }
  /** What opens a locked journal (`lock`, `core/lock/header`), and half of what keeps it open (`session`). */
  keys: { key: string; value: unknown }
  /** What was spoken, in parts as they came, and a head for each (`voice-db.ts`). */
  voices: { key: [of: string, id: string, at: number]; value: unknown }
}

export type Stores = ('entries' | 'pending' | 'kept' | 'versions' | 'keys' | 'voices')[]
export type Reading = IDBPTransaction<Schema, Stores, 'readonly'>
export type Tx = IDBPTransaction<Schema, Stores, 'readwrite'>
export type Entries = IDBPObjectStore<Schema, Stores, 'entries', 'readwrite'>
type Database = IDBPDatabase<Schema>

let opening: Promise<Answer<Database>> | null = null
/** The open connection, for a page that has no time to wait for one. */
let live: Database | null = null

function connect(): Promise<Answer<Database>> {
  opening ??= new Promise(answer => {
    // Within a promise, because where storage is forbidden `open` itself throws.
    const opened = Promise.resolve()
      .then(() =>
        openDB<Schema>(NAME, VERSION, {
          async upgrade(db, from, _to, tx) {
            if (from < 1) {
              db.createObjectStore('entries', { keyPath: 'id' }).createIndex('unfinished', 'unfinished')
              db.createObjectStore('pending', { keyPath: 'spare' })
            }
            if (from < 2) db.createObjectStore('kept', { keyPath: ['of', 'id'] })
            if (from < 3) db.createObjectStore('versions', { keyPath: ['id', 'at'] })
            if (from < 4) db.createObjectStore('keys')
            if (from < 4) db.createObjectStore('voices', { keyPath: ['of', 'id', 'at'] })
            if (from < 4) tx.objectStore('entries').createIndex('day', 'day')
            if (from > 0 && from < 4) await giveDays(tx.objectStore('entries'))
          },
          blocked() {
            answer({ ok: false, trouble: 'blocked' })
            opening = opened
          },
          blocking: disconnect,
          terminated: disconnect,
        }),
      )
      .then(connected, refused)
    void opened.then(answer)
  })
  return opening
}

/** Entries that are read at a time while days are put to them: one at a time takes several times as long. */
const PART = 500

/** Puts its day to every entry that can be read. */
async function giveDays(entries: IDBPObjectStore<Schema, Stores, 'entries', 'versionchange'>): Promise<void> {
  let range: IDBKeyRange | null = null
  for (;;) {
    const rows: unknown[] = await entries.getAll(range, PART)
    for (const row of rows) {
      const entry = parseEntry(row)
      // Not waited for: the end of the upgrade says whether it worked.
      if (entry) entries.put({ ...(row as object), day: dayOf(entry.createdAt) }).catch(() => {})
    }
    if (rows.length < PART) return
    range = IDBKeyRange.lowerBound((rows.at(-1) as { readonly id: IDBValidKey }).id, true)
  }
}

function connected(db: Database): Answer<Database> {
  live = db
  return { ok: true, value: db }
}

function refused(error: unknown): Answer<Database> {
  opening = null
  return { ok: false, trouble: isNamed(error, 'VersionError') ? 'newer' : 'unavailable' }
}

function disconnect(): void {
  live?.close()
  live = opening = null
}

/**
 * Does some work on the database; once more on a fresh connection when it fails, for the browser may have closed
 * the old one. To do any of it twice has to be harmless.
 */
async function ask<T>(work: (db: Database) => Promise<T>, again = true): Promise<Answer<T>> {
  const connection = await connect()
  if (!connection.ok) return connection
  try {
    return { ok: true, value: await work(connection.value) }
  } catch {
    // Whatever it was, the person is told in the same words: the words are not kept yet.
    if (!again) return { ok: false, trouble: 'failed' }
    if (live === connection.value) disconnect()
    return ask(work, false)
  }
}

/**
 * Work in one durable transaction, in which nothing but requests of it may be awaited: all of it is done, or nothing.
 * Never throws.
 */
export async function transact<T>(stores: Stores, work: (tx: Tx) => Promise<T>): Promise<Answer<T>> {
  return ask(async db => {
    const tx: Tx = db.transaction(stores, 'readwrite', DURABLE)
    const working = work(tx)
    // What fails without a request, such as a value that cannot be stored, leaves the rest to be committed.
    working.catch(() => abort(tx))
    const [value] = await Promise.all([working, tx.done])
    return value
  })
}

/** Work in one transaction that only reads, as above. */
export async function transactReading<T>(
  stores: Stores,
  work: (tx: Reading) => Promise<T>,
): Promise<Answer<T>> {
  return ask(db => work(db.transaction(stores, 'readonly')))
}

function abort(tx: Tx): void {
  try {
    tx.abort()
  } catch {
    // It was over already.
  }
}

/** A durable transaction at once, for a page that is about to close; undefined without an open connection. */
export function transactNow(stores: Stores): Tx | undefined {
  return live?.transaction(stores, 'readwrite', DURABLE)
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}
