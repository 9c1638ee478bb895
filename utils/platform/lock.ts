/**
 * Turning the lock of the journal on and off, opening and closing it. To turn it moves everything or nothing, because
 * it is one transaction, also for a browser that is killed in the middle of it.
 */

import { asPassphrase } from '../core/journal/carry/passphrase'
import { type LockHeader, parseHeader } from '../core/lock/header'
import { lockAfter } from '../core/lock/opened'
import type { Kind } from '../core/lock/outside'
import { printed } from '../core/lock/recovery-key'
import { missed, parseTries, waitBefore } from '../core/lock/tries'
import type { Duration } from '../core/time'
import { toBase64 } from './base64'
import { browser } from './browser'
import { type Reading, type Stores, type Tx, transact } from './database'
import { settleLeft } from './pending'
import { look, type Rows, rowsOf } from './rows'
import { keyFrom } from './sealed-copy'
import { keyIdOf } from './sealed-row'
import { sweep } from './sweep'
import { current, forgetOpened, learn, OPENED, onTurned, type Vault } from './vault'

/** How an attempt to open it went; `wait`: too many wrong ones, and nothing was tried. */
export type Opening = 'opened' | 'wrong' | 'wait' | 'failed'

const TRIES = 'arbor.tries'
const KINDS: Kind[] = ['entries', 'versions', 'kept', 'pending', 'voices']
const ALL: Stores = [...KINDS, 'keys']
/** Records that are moved at a time, so that they need not all be in memory. */
const BATCH = 500

/** `LockPort` in `components/lock`. Nothing in it throws. */
export const lock = {
  /** How it is now. Asks the database, because another page may have turned it. */
  async state(): Promise<{ readonly is: Vault['is']; readonly idle: Duration | null }> {
    const header = await readHeader()
    const vault = await learn(header)
    return { is: vault.is, idle: parseHeader(header)?.idle ?? null }
  },

  /**
   * Locks everything that was written with new words, and stays open. Answers the recovery key as it is printed; null
   * when it did not work, and then everything is as it was.
   */
  async turnOn(typed: string, idle: Duration | null): Promise<string | null> {
    const keys = await import('./lock-keys')
    const { header, key, recovery } = await keys.newLock(asPassphrase(typed), idle, crypto.randomUUID())
    const half = await halve(header, key)
    const sealed = await rowsFor(header, key, half.secret)
    const done = await transact(ALL, async tx => {
      if ((await tx.objectStore('keys').get('lock')) !== undefined) throw new Error('It is locked already.')
      await moveAll(tx, rowsOf({ is: 'off', keyId: null }), sealed)
      await tx.objectStore('keys').put(header, 'lock')
      await tx.objectStore('keys').put(half.wrapped, 'session')
    })
    if (!done.ok) return null
    await keepOpen(header, half.secret)
    await learn(header)
    const again = async () => {
      await transact(ALL, async tx => {
        if (keyIdOf(await tx.objectStore('keys').get('lock')) === header.keyId)
          await moveAll(tx, sealed, sealed)
      })
    }
    await sweep(again)
    return printed(recovery)
  },

  /** Takes the lock off everything, which has to be open. False when it did not work; then all is as it was. */
  async turnOff(): Promise<boolean> {
    // What waits in boxes finds its place first, and what was spoken into one is learned to be opened.
    const ready = [
      await settleLeft(),
      await look(['voices'], (tx, rows) => each(tx, 'voices', row => rows.open('voices', row))),
    ]
    if (!ready.every(({ ok }) => ok)) return false
    const vault = await current()
    if (vault.is !== 'open') return false
    const done = await transact(ALL, async tx => {
      const keys = tx.objectStore('keys')
      if (keyIdOf(await keys.get('lock')) !== vault.keyId) throw new Error('It was locked anew.')
      await moveAll(tx, rowsOf(vault), rowsOf({ is: 'off', keyId: null }))
      await Promise.all([keys.delete('lock'), keys.delete('session')])
    })
    if (!done.ok) return false
    await learn(undefined)
    await browser.storage.session.remove(OPENED)
    return true
  },

  /** Opens it with the passphrase, or with the recovery key. */
  async open(typed: string): Promise<Opening> {
    const { [TRIES]: raw } = await browser.storage.session.get(TRIES)
    const tries = parseTries(raw)
    if (waitBefore(tries, Date.now()) > 0) return 'wait'
    const header = parseHeader(await readHeader())
    if (!header) return 'failed'
    const key = await keyFrom(header, [typed])
    if (!key) {
      await browser.storage.session.set({ [TRIES]: missed(tries, Date.now()) })
      return 'wrong'
    }
    const half = await halve(header, key)
    const done = await transact(['keys'], tx => tx.objectStore('keys').put(half.wrapped, 'session'))
    if (!done.ok) return 'failed'
    await browser.storage.session.remove(TRIES)
    await keepOpen(header, half.secret)
    return (await learn(header)).is === 'open' ? 'opened' : 'failed'
  },

  /** Locks it, everywhere. What is being written goes on being kept. */
  async close(): Promise<void> {
    await forgetOpened()
    await learn(await readHeader())
  },

  /** Other words, or another time until it locks by itself; what is written stays as it is. False for wrong words. */
  async change(
    typed: string,
    change: { readonly to?: string; readonly idle?: Duration | null },
  ): Promise<boolean> {
    const header = parseHeader(await readHeader())
    const key = header && (await keyFrom(header, [typed]))
    if (!header || !key) return false
    const { wrapByWords } = await import('./lock-keys')
    const { to, ...idle } = change
    if (to === undefined) return replace(header.keyId, idle)
    return replaceForGood(header.keyId, { passphrase: await wrapByWords(key, asPassphrase(to)), ...idle })
  },

  /** A new recovery key instead of the one before; null when it is not open, or did not work. */
  async renewRecovery(): Promise<string | null> {
    const vault = await current()
    if (vault.is !== 'open') return null
    const [{ wrapByRecovery }, { RECOVERY_BYTES }] = await Promise.all([
      import('./lock-keys'),
      import('../core/lock/recovery-key'),
    ])
    const recovery = crypto.getRandomValues(new Uint8Array(RECOVERY_BYTES))
    const changed = { recovery: await wrapByRecovery(vault.key, recovery) }
    return (await replaceForGood(vault.keyId, changed)) ? printed(recovery) : null
  },

  /** Calls back when it was locked or opened, here or anywhere, until the signal aborts. */
  changed: onTurned,
}

async function readHeader(): Promise<unknown> {
  const header = await transact(['keys'], tx => tx.objectStore('keys').get('lock'))
  return header.ok ? header.value : undefined
}

type HeaderPart = Partial<Pick<LockHeader, 'passphrase' | 'recovery' | 'idle'>>

/**
 * Puts a part of the header of this key in the place of what it was; the rest stays as it is by then, whoever changed
 * it. The old words open it, or the new ones.
 */
async function replace(keyId: string, part: HeaderPart): Promise<boolean> {
  const done = await transact(['keys'], async tx => {
    const keys = tx.objectStore('keys')
    const there = parseHeader(await keys.get('lock'))
    if (there?.keyId !== keyId) throw new Error('It was locked anew.')
    const header = { ...there, ...part }
    await keys.put(header, 'lock')
    return header
  })
  if (done.ok) await learn(done.value)
  return done.ok
}

/** The same, and what the old words opened is gone from the disk: somebody may know them by now. */
async function replaceForGood(keyId: string, part: HeaderPart): Promise<boolean> {
  const done = await replace(keyId, part)
  if (done) await sweep(async () => void (await replace(keyId, {})))
  return done
}

async function halve(header: LockHeader, key: Uint8Array<ArrayBuffer>) {
  const { split } = await import('./lock-keys')
  const { secret, wrapped } = await split(key)
  return { secret: toBase64(secret), wrapped, keyId: header.keyId }
}

function keepOpen({ keyId, idle }: LockHeader, secret: string): Promise<void> {
  const lockAt = lockAfter(idle, Date.now())
  return browser.storage.session.set({ [OPENED]: { keyId, secret, lockAt } })
}

async function rowsFor(header: LockHeader, key: Uint8Array<ArrayBuffer>, secret: string): Promise<Rows> {
  const { rowCipher } = await import('./row-cipher')
  const { keyId } = header
  const opened = { keyId, secret, lockAt: null }
  return rowsOf({ is: 'open', keyId, header, opened, key, cipher: rowCipher(key), boxes: new Map() })
}

/** Turns every record from how it lay into how it shall lie. One that cannot be opened stays as it is. */
async function moveAll(tx: Tx, from: Rows, to: Rows): Promise<void> {
  for (const kind of KINDS) {
    await each(tx, kind, row => {
      const record = from.open(kind, row)
      return isRecord(record) && tx.objectStore(kind).put(to.shut(kind, record))
    })
  }
}

/** Does something with every row, some at a time. */
async function each(tx: Tx | Reading, kind: Kind, work: (row: unknown) => unknown): Promise<void> {
  const store = (tx as Reading).objectStore(kind)
  let range: IDBKeyRange | undefined
  for (;;) {
    const [keys, rows] = await Promise.all([store.getAllKeys(range, BATCH), store.getAll(range, BATCH)])
    await Promise.all(rows.map(work))
    const last = keys.at(-1)
    if (last === undefined || keys.length < BATCH) return
    range = IDBKeyRange.lowerBound(last, true)
  }
}

const isRecord = (record: unknown): record is object => typeof record === 'object' && record !== null
