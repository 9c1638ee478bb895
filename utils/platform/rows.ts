/**
 * Everything a person wrote, locked or not: the one way to its records, but for the worker that only reads them
 * (`journal-reader.ts`). A transaction first looks whether the journal was locked, opened to others or unlocked for
 * good since this page looked last; so nobody writes plain words into a locked journal, however late they hear of it.
 */

import type { Answer } from '../core/journal/answer'
import { type Kind, outside } from '../core/lock/outside'
import { asRecord } from '../core/parse'
import { toBase64 } from './base64'
import { type Reading, type Stores, type Tx, transact, transactNow, transactReading } from './database'
import { keyIdOf, openSealed, placeOf } from './sealed-row'
import { current, lastKnown, learn, learnBoxes, touch, type Vault } from './vault'

/** How records lie in the database: as they are, or sealed but for what they are found by. */
export interface Rows {
  /** True while words can be put in and not be read: then only `pending` takes any. */
  readonly locked: boolean
  shut(kind: Kind, record: object): object
  /** What lies beside rows that could not be opened because nobody has learned to. */
  readonly closed: readonly Uint8Array[]
  /** The record in a row, still to be parsed; null when it is sealed and cannot be opened. */
  open(kind: Kind, row: unknown): unknown
}

/** How often a transaction is begun anew because somebody else turned the lock meanwhile. */
const TURNS = 5

type Work<T, On = Tx> = (tx: On, rows: Rows) => Promise<T>

type Transact<On> = <T>(stores: Stores, work: (tx: On) => Promise<T>) => Promise<Answer<T>>

/**
 * Work on records in one durable transaction, as `transact` does it. Answers `locked` while they cannot be read.
 */
export function change<T>(stores: Stores, work: Work<T>): Promise<Answer<T>> {
  return begin(transact, stores, work)
}

/** The same in a transaction that only reads. */
export function look<T>(stores: Stores, work: Work<T, Reading>): Promise<Answer<T>> {
  return begin(transactReading, stores, work, { again: true })
}

/** The same for work that also knows what to do while the journal is locked. */
export function changeLocked<T>(stores: Stores, work: Work<T>): Promise<Answer<T>> {
  return begin(transact, stores, work, { lockedToo: true })
}

async function begin<T, On extends Tx | Reading>(
  transacted: Transact<On>,
  stores: Stores,
  work: Work<T, On>,
  { lockedToo = false, again = false } = {},
): Promise<Answer<T>> {
  for (let turn = 0; turn < TURNS; turn++) {
    const vault = await current()
    const answer = await transacted<Outcome<T>>([...stores, 'keys'], async tx => {
      const header = await (tx as Reading).objectStore('keys').get('lock')
      if (keyIdOf(header) !== vault.keyId) return { is: 'turned', header }
      if (vault.is === 'locked' && !lockedToo) return { is: 'locked' }
      const rows = rowsOf(vault)
      return { is: 'done', value: await work(tx, rows), closed: rows.closed }
    })
    if (!answer.ok) return answer
    const { value: outcome } = answer
    if (outcome.is === 'locked') return { ok: false, trouble: 'locked' }
    if (outcome.is === 'done') {
      // What opens a box is worked out in between: within a transaction there is no time for it.
      if (again && outcome.closed.length > 0 && (await learnBoxes(outcome.closed))) continue
      if (vault.is === 'open') void touch()
      return { ok: true, value: outcome.value }
    }
    await learn(outcome.header)
  }
  return { ok: false, trouble: 'failed' }
}

type Outcome<T> =
  | { readonly is: 'done'; readonly value: T; readonly closed: readonly Uint8Array[] }
  | { readonly is: 'locked' }
  | { readonly is: 'turned'; readonly header: unknown }

/** A transaction at once, for a page that is about to close; undefined without an open connection. */
export function changeNow(stores: Stores): { readonly tx: Tx; readonly rows: Rows } | undefined {
  const tx = transactNow(stores)
  return tx && { tx, rows: rowsOf(lastKnown()) }
}

/** How rows lie for somebody with this vault. */
export function rowsOf(vault: Vault): Rows {
  if (vault.is === 'off')
    return { locked: false, closed: [], shut: (_, record) => record, open: (_, row) => row }
  const { keyId } = vault
  const closed: Uint8Array[] = []
  const shut = (kind: Kind, record: object) => {
    const by = vault.is === 'open' ? vault : vault.box
    if (!by) throw new Error('There is no box to put it into.')
    const beside = 'beside' in by && { beside: by.beside }
    const found = outside(kind, record)
    return { ...found, ...beside, sealed: by.cipher.seal(placeOf(keyId, kind, found), record) }
  }
  const open = (kind: Kind, row: unknown) => {
    const { sealed, beside } = asRecord(row) ?? {}
    // A page that was closing when the journal was locked may have left it plain.
    if (!(sealed instanceof Uint8Array)) return kind === 'pending' ? row : null
    if (vault.is === 'locked') return null
    const cipher = beside instanceof Uint8Array ? vault.boxes.get(toBase64(beside)) : vault.cipher
    if (!cipher && beside instanceof Uint8Array) closed.push(beside)
    return cipher ? openSealed(cipher, keyId, kind, row, sealed) : null
  }
  return { locked: vault.is === 'locked', closed, shut, open }
}
