/**
 * The connection to everything a person wrote, in IndexedDB; the only importer of idb. Quirks hidden here:
 * - Chrome hands a commit to the system's cache only, unless asked to be `strict`, which survives a power cut
 *   and costs 1.2 instead of 0.6 ms a key (median, 2 kB entry); in Firefox the two cost the same.
 * - The browser may close a connection by itself, or refuse storage altogether (Firefox without history).
 */

import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction, openDB } from 'idb'
import type { Answer } from '../core/journal/answer'
import type { Instant } from '../core/time'

const NAME = 'arbor-journal'
/** 1: `entries` and `pending`. 2 adds `kept`, 3 `versions`, 4 `voices`. An upgrade only ever adds. */
const VERSION = 4
const DURABLE = { durability: 'strict' } as const

/** Values are unknown on purpose: whatever is read has to be parsed. */
interface Schema extends DBSchema {
  /** Entries by id. Open ones carry `unfinished: updatedAt` besides, to be found at once. */
  entries: { key: string; value: unknown; indexes: { unfinished: Instant } }
  /** Writes that closing pages left, by `spare`. */
  pending: { key: string; value: unknown }
  /** The small things a person keeps besides, of all kinds, by kind (`of`) and `id`. */
  kept: { key: [of: string, id: string]; value: unknown }
  /** What entries said before they were changed, by entry and by when that was typed. */
  versions: { key: [id: string, at: Instant]; value: unknown }
  /** What was spoken, in parts as they came, and a head for each (`voice-db.ts`). */
  voices: { key: [of: string, id: string, at: number]; value: unknown }
}

export type Stores = ('entries' | 'pending' | 'kept' | 'versions' | 'voices')[]
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
          upgrade(db, from) {
            if (from < 1) {
              db.createObjectStore('entries', { keyPath: 'id' }).createIndex('unfinished', 'unfinished')
              db.createObjectStore('pending', { keyPath: 'spare' })
            }
            if (from < 2) db.createObjectStore('kept', { keyPath: ['of', 'id'] })
            if (from < 3) db.createObjectStore('versions', { keyPath: ['id', 'at'] })
            if (from < 4) db.createObjectStore('voices', { keyPath: ['of', 'id', 'at'] })
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
export async function change<T>(stores: Stores, work: (tx: Tx) => Promise<T>): Promise<Answer<T>> {
  return ask(async db => {
    const tx: Tx = db.transaction(stores, 'readwrite', DURABLE)
    const working = work(tx)
    // What fails without a request, such as a value that cannot be stored, leaves the rest to be committed.
    working.catch(() => abort(tx))
    const [value] = await Promise.all([working, tx.done])
    return value
  })
}

function abort(tx: Tx): void {
  try {
    tx.abort()
  } catch {
    // It was over already.
  }
}

/** A durable transaction at once, for a page that is about to close; undefined without an open connection. */
export function changeNow(stores: Stores): Tx | undefined {
  return live?.transaction(stores, 'readwrite', DURABLE)
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name
}
