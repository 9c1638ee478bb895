/**
 * Writes that have not found their place yet: of closing pages, and of pages that write while the journal is locked.
 * Quirk hidden here: a page that closes gets no answers any more, so what needs one (compare, then put) is lost there.
 * Such a page puts its last words blindly into `pending` and commits by hand: without that they are lost as well. So
 * they are while another transaction holds `pending` (Chromium, 15 of 60 measured); hence nothing else touches that
 * store, except where something may be in it.
 */

import type { Answer } from '../core/journal/answer'
import { parseEntry } from '../core/journal/entry'
import { versionBefore } from '../core/journal/versions'
import { parseWrite, settle, type Write } from '../core/journal/write'
import { asRecord } from '../core/parse'
import type { Stores, Tx } from './database'
import { entryRow, keepVersion } from './journal-rows'
import { change, changeLocked, changeNow, type Rows } from './rows'
import { lastKnown, learnBoxes } from './vault'

/** Something of another kind that waits there. */
interface Waiting {
  readonly spare: string
  /** A row of `kept`, as it will be put there. */
  readonly kept: object
}

/** Whether there may be something in `pending`. Reads lock it only then: see the quirk above. */
let unsettled = true
/** Keys in `pending` that this page wrote, and has to take back if it stays. */
export const left = new Set<string>()

const channel = new BroadcastChannel('arbor.left')
channel.addEventListener('message', () => {
  unsettled = true
})

/** Hands over a write at once, from a page that may be gone before any answer. */
export function leaveWrite(write: Write): void {
  try {
    const now = changeNow(['pending'])
    if (!now) return
    const { tx, rows } = now
    // Whether it worked can no longer matter to a page that is gone, and one that stays saves again.
    Promise.all([tx.objectStore('pending').put(rows.shut('pending', write)), tx.done]).catch(() => {})
    tx.commit()
    left.add(write.spare)
    told()
  } catch {
    // The connection closed under us while the page goes: there is nothing left to try.
  }
}

/** Puts something there until somebody opens the journal. */
export async function leaveSealed(waiting: Write | Waiting): Promise<Answer<void>> {
  const answer = await changeLocked(['pending'], async (tx, rows) => {
    await tx.objectStore('pending').put(rows.shut('pending', waiting))
  })
  if (answer.ok) told()
  return answer
}

function told(): void {
  unsettled = true
  channel.postMessage('left')
}

/** Calls back when another page left something, until the signal aborts. */
export function onLeft(callback: () => void, signal: AbortSignal): void {
  channel.addEventListener('message', () => callback(), { signal })
}

/** Whether something may be waiting for its place. */
export const mayWait = () => unsettled

/** Finds the place of everything that waits, if there may be something. Answers `locked` while that cannot be seen. */
export async function settleLeft(): Promise<Answer<void>> {
  if (!unsettled)
    return lastKnown().is === 'locked' ? change([], async () => {}) : { ok: true, value: undefined }
  unsettled = false
  const answer = await settleAll()
  unsettled ||= !answer.ok
  return answer
}

async function settleAll(): Promise<Answer<void>> {
  const first = await change(EVERY, settleEach)
  if (!first.ok) return first
  // What opens a box is worked out in between: within a transaction there is no time for it.
  if (first.value.length > 0) await learnBoxes(first.value)
  const all = first.value.length > 0 ? await change(EVERY, settleEach) : first
  return all.ok ? { ok: true, value: undefined } : all
}

const EVERY: Stores = ['entries', 'versions', 'kept', 'pending']

/** Answers what lies beside those that nobody here can open yet. */
async function settleEach(tx: Tx, rows: Rows): Promise<readonly Uint8Array[]> {
  const pending = tx.objectStore('pending')
  for (const row of await pending.getAll()) {
    const { spare } = asRecord(row) ?? {}
    const record = rows.open('pending', row)
    const write = parseWrite(record)
    const kept = asRecord(asRecord(record)?.['kept'])
    if (write) await settleWrite(tx, rows, write)
    else if (kept) await tx.objectStore('kept').put(rows.shut('kept', kept))
    if (typeof spare === 'string' && (write || kept)) await pending.delete(spare)
  }
  return rows.closed
}

async function settleWrite(tx: Tx, rows: Rows, write: Write): Promise<void> {
  const entries = tx.objectStore('entries')
  const raw = await entries.get(write.entry.id)
  const before = raw && (rows.open('entries', raw) ?? null)
  const entry = settle(before, write)
  await entries.put(entryRow(rows, entry))
  await keepVersion(tx, rows, versionBefore(parseEntry(before), entry))
}
