/**
 * The small things a person keeps, in IndexedDB: what was saved for tomorrow, dates, names, a note from before.
 * It needs no page, so a service worker can use it as well. Quirks hidden here:
 * - A page that closes gets no answers any more (see `journal-db.ts`), so a value is put blindly and committed by
 *   hand. Only over a record that could not be read it looks first, and sets that one aside.
 */

import { type CheckIn, parseCheckIn } from '../core/check-in/check-in'
import type { Answer } from '../core/journal/answer'
import { type BackupPlan, parseBackupPlan } from '../core/journal/backup/plan'
import { type LastCarried, parseLastCarried } from '../core/journal/carry/last'
import { REMOVED_KEPT } from '../core/journal/entry'
import { type Letter, parseLetter } from '../core/letter/letter'
import { parseWindowName, type WindowName } from '../core/names/window-name'
import { type Plan, parsePlan } from '../core/nudge/plan'
import { type Parked, parseParked } from '../core/parked/parked'
import { asNumber, asRecord } from '../core/parse'
import { type OwnThing, parseOwnThing } from '../core/things/own-thing'
import { parseTreatment, type Treatment } from '../core/treatments/treatment'
import type { Stores, Tx } from './database'
import { leaveSealed, mayWait, settleLeft } from './pending'
import { change, type Rows } from './rows'
import { lastKnown, onTurned } from './vault'

/** One kind of small things. Nothing in it throws. */
export interface Kept<T extends { readonly id: string }> {
  /** What is there, by id. What was removed longer ago than `REMOVED_KEPT` goes for good here. */
  list(): Promise<Answer<readonly T[]>>
  /** Keeps a value; one of the same id is replaced, and comes back if it had been removed. */
  put(value: T): Promise<Answer<void>>
  /**
   * Keeps what becomes of a value that is there, in one step: whatever was removed or wiped meanwhile stays away. False
   * where there is none, or nothing was made of it.
   */
  update(id: string, to: (value: T) => T | null): Promise<Answer<boolean>>
  /** Removes a value, which `restore` can undo. Nothing happens where there is none. */
  remove(id: string): Promise<Answer<void>>
  restore(id: string): Promise<Answer<void>>
  /** Calls back when another page has changed something of this kind, until the signal aborts. */
  changed(callback: () => void, signal: AbortSignal): void
}

const KEPT: Stores = ['kept']

/** Says to the other pages of what kind something changed; a channel does not hear itself. */
const channel = new BroadcastChannel('arbor.kept')

/** A value as it is stored. */
interface Row {
  readonly of: string
  readonly id: string
  readonly value: unknown
  /** When it was removed; null while it is there. */
  readonly deletedAt: number | null
}

export function keptOf<T extends { readonly id: string }>(
  of: string,
  parse: (raw: unknown) => T | null,
): Kept<T> {
  /** Ids of records that could not be read. */
  const unreadable = new Set<string>()

  async function told(changing: Promise<Answer<void>>): Promise<Answer<void>> {
    const answer = await changing
    if (answer.ok) channel.postMessage(of)
    return answer
  }

  /** Changes a row, if it is there and can be read. */
  function mark(id: string, deletedAt: number | null): Promise<Answer<void>> {
    return told(
      change(KEPT, async (tx, rows) => {
        const store = tx.objectStore('kept')
        const row = rowOf(rows.open('kept', await store.get([of, id])))
        if (row && parse(row.value)) await store.put(rows.shut('kept', { ...row, deletedAt }))
      }),
    )
  }

  async function look(tx: Tx, rows: Rows): Promise<readonly T[]> {
    const store = tx.objectStore('kept')
    const values: T[] = []
    unreadable.clear()
    for (const raw of await store.getAll(IDBKeyRange.bound([of], [of, []]))) {
      const row = rowOf(rows.open('kept', raw))
      const value = row && parse(row.value)
      if (!value) unreadable.add(String(asRecord(raw)?.['id']))
      else if (row.deletedAt === null) values.push(value)
      else if (row.deletedAt + REMOVED_KEPT < Date.now()) await store.delete([of, row.id])
    }
    return values
  }

  return {
    async list() {
      const answer = await change(KEPT, look)
      // Something of it may wait for the journal to be opened; where there is no lock nothing ever does.
      if (lastKnown().is !== 'open' || !mayWait()) return answer
      const settled = await settleLeft()
      return settled.ok ? change(KEPT, look) : settled
    },

    put(value) {
      const row: Row = { of, id: value.id, value, deletedAt: null }
      const putting = change(KEPT, async (tx, rows) => {
        const store = tx.objectStore('kept')
        if (unreadable.has(value.id)) {
          const aside = asRecord(await store.get([of, value.id]))
          if (aside) await store.put({ ...aside, id: `${value.id}.aside.${Date.now()}` })
        }
        const put = store.put(rows.shut('kept', row))
        tx.commit()
        await put
        unreadable.delete(value.id)
      })
      return told(putting.then(answer => (isLocked(answer) ? leaveSealed(waiting(row)) : answer)))
    },

    async update(id, to) {
      const answer = await change(KEPT, async (tx, rows) => {
        const store = tx.objectStore('kept')
        const row = rowOf(rows.open('kept', await store.get([of, id])))
        const value = row?.deletedAt === null ? parse(row.value) : null
        const next = value && to(value)
        if (!row || !next) return false
        await store.put(rows.shut('kept', { ...row, value: next }))
        return true
      })
      if (answer.ok && answer.value) channel.postMessage(of)
      return answer
    },

    remove: id => mark(id, Date.now()),
    restore: id => mark(id, null),

    changed(callback, signal) {
      const listen = ({ data }: MessageEvent) => {
        if (data === of) callback()
      }
      channel.addEventListener('message', listen, { signal })
      onTurned(callback, signal)
    },
  }
}

const isLocked = (answer: Answer<void>) => !answer.ok && answer.trouble === 'locked'

/** A row as it waits until somebody opens the journal; a later one of the same id takes its place. */
const waiting = (row: Row) => ({ spare: `kept ${row.of} ${row.id}`, kept: row })

function rowOf(raw: unknown): Row | null {
  const record = asRecord(raw)
  const { of, id, value } = record ?? {}
  if (typeof of !== 'string' || typeof id !== 'string') return null
  return { of, id, value, deletedAt: asNumber(record?.['deletedAt'], 0) }
}

export const parked: Kept<Parked> = keptOf('parked', parseParked)
export const ownThings: Kept<OwnThing> = keptOf('thing', parseOwnThing)
export const treatments: Kept<Treatment> = keptOf('treatment', parseTreatment)
export const letters: Kept<Letter> = keptOf('letter', parseLetter)
export const plans: Kept<Plan> = keptOf('plan', parsePlan)
export const names: Kept<WindowName> = keptOf('name', parseWindowName)
export const lastCarried: Kept<LastCarried> = keptOf('carried', parseLastCarried)
export const backups: Kept<BackupPlan> = keptOf('backup', parseBackupPlan)
export const checkIns: Kept<CheckIn> = keptOf('checkIn', parseCheckIn)
