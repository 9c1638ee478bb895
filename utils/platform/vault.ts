/**
 * Whether this page can read the journal now, and with what. Pages and the background each have one; they agree by
 * what is in the browser's memory (`storage.session`) and by the header in the database, which every transaction
 * looks at (`rows.ts`). Quirk hidden here: timers sleep with the computer, so the time to lock is looked at by the
 * clock before each use.
 */

import { type LockHeader, parseHeader } from '../core/lock/header'
import { isStillOpen, type Opened, parseOpened, putOff } from '../core/lock/opened'
import { fromBase64, toBase64 } from './base64'
import { browser } from './browser'
import { transact, transactReading } from './database'
import type { RowCipher } from './row-cipher'
import { keyIdOf } from './sealed-row'

/** Where the half of what keeps a journal open is, that the disk never sees. */
export const OPENED = 'arbor.opened'

export type Vault =
  | { readonly is: 'off'; readonly keyId: null }
  /** Words can be put in, and not be read. `box` is null where the header is damaged. */
  | { readonly is: 'locked'; readonly keyId: string; readonly box: Box | null }
  | {
      readonly is: 'open'
      readonly keyId: string
      readonly header: LockHeader
      readonly opened: Opened
      readonly key: Uint8Array<ArrayBuffer>
      readonly cipher: RowCipher
      /** What opens words from a box, by what lies beside them. */
      readonly boxes: Map<string, RowCipher>
    }

/** Seals for whoever opens the journal later. */
export interface Box {
  readonly cipher: RowCipher
  readonly beside: Uint8Array
}

const OFF: Vault = { is: 'off', keyId: null }

let vault: Vault = OFF
/** The header that the database had last, as it lies there; undefined for none. */
let header: unknown
let learning: Promise<Vault> | null = null
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

// Also where there was no lock when this page looked last: its words are on the screen.
browser.storage.session.onChanged.addListener(async changes => {
  if (!changes[OPENED]) return
  const now = await transactReading(['keys'], tx => tx.objectStore('keys').get('lock'))
  await learn(now.ok ? now.value : header)
})

/** What this page can do now. Asks the browser only when something has changed. */
export async function current(): Promise<Vault> {
  const known = learning ? await learning : vault
  // Also what was learnt while the computer fell asleep.
  return known.is === 'open' && !isStillOpen(known.opened, Date.now()) ? learn(header) : known
}

/** What it could do last, for a page that has no time to ask. To seal with it is always right. */
export const lastKnown = (): Vault => vault

/** Takes in the header that the database has now. */
export function learn(raw: unknown): Promise<Vault> {
  const mine = look(raw).then(found => {
    if (learning !== mine) return current()
    const changed = found.is !== vault.is
    vault = found
    header = raw
    learning = null
    if (changed) for (const tell of listeners) tell()
    lookAgain(found)
    return found
  })
  learning = mine
  return mine
}

/** A page that nobody touches locks at its time, and not only when it is touched. */
function lookAgain(found: Vault): void {
  clearTimeout(timer)
  if (found.is !== 'open' || found.opened.lockAt === null) return
  timer = setTimeout(() => void current(), found.opened.lockAt - Date.now())
}

/** Calls back when the journal was locked or opened, here or anywhere, until the signal aborts. */
export function onTurned(callback: () => void, signal: AbortSignal): void {
  listeners.add(callback)
  signal.addEventListener('abort', () => listeners.delete(callback))
}

async function look(raw: unknown): Promise<Vault> {
  const keyId = keyIdOf(raw)
  if (keyId === null) return OFF
  const parsed = parseHeader(raw)
  if (!parsed) return { is: 'locked', keyId, box: null }
  const [ciphers, keys] = await Promise.all([import('./row-cipher'), import('./lock-keys')])
  const opened = await readOpened()
  if (opened?.keyId === keyId && isStillOpen(opened, Date.now())) {
    const [secret, half] = [fromBase64(opened.secret), await otherHalf()]
    const key = secret && half && (await keys.join(secret, half))
    const cipher = key && ciphers.rowCipher(key)
    if (cipher) return { is: 'open', keyId, header: parsed, opened, key, cipher, boxes: boxesOf(keyId) }
  }
  if (opened) await forgetOpened()
  // A page that stays locked goes on with the box it has.
  if (vault.is === 'locked' && vault.keyId === keyId && vault.box) return vault
  const { key, beside } = await keys.boxKey(parsed.box.publicKey)
  return { is: 'locked', keyId, box: { cipher: ciphers.rowCipher(key), beside } }
}

/** What was worked out to open boxes with stays, for as long as the journal does. */
const boxesOf = (keyId: string) =>
  vault.is === 'open' && vault.keyId === keyId ? vault.boxes : new Map<string, RowCipher>()

/** Its time is over, or it opens nothing: no half of it stays. */
export async function forgetOpened(): Promise<void> {
  await browser.storage.session.remove(OPENED)
  await transact(['keys'], tx => tx.objectStore('keys').delete('session'))
}

async function readOpened(): Promise<Opened | null> {
  const { [OPENED]: raw } = await browser.storage.session.get(OPENED)
  return parseOpened(raw)
}

async function otherHalf(): Promise<Uint8Array | null> {
  const half = await transact(['keys'], tx => tx.objectStore('keys').get('session'))
  return half.ok && half.value instanceof Uint8Array ? half.value : null
}

/** There was a hand on the journal: it locks later. */
export async function touch(): Promise<void> {
  if (vault.is !== 'open') return
  const { opened } = vault
  const lockAt = putOff(opened, vault.header.idle, Date.now())
  if (lockAt === null) return
  const later = { ...opened, lockAt }
  vault = { ...vault, opened: later }
  await browser.storage.session.set({ [OPENED]: later })
}

/** Learns to open what was put into boxes, by what lies beside; false when nothing new came of it. */
export async function learnBoxes(all: readonly Uint8Array[]): Promise<boolean> {
  const now = await current()
  if (now.is !== 'open') return false
  const before = now.boxes.size
  const [ciphers, keys] = await Promise.all([import('./row-cipher'), import('./lock-keys')])
  for (const beside of all) {
    const name = toBase64(beside)
    const key = now.boxes.has(name) ? null : await keys.boxKeyAgain(now.header, now.key, beside)
    if (key) now.boxes.set(name, ciphers.rowCipher(key))
  }
  return now.boxes.size > before
}
