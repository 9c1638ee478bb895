/**
 * Copies of a locked journal: what opens them lies in them, except the passphrase, because the place where the journal
 * has its own may be what was lost.
 */

import { meantBy } from '../core/journal/carry/passphrase'
import { type LockHeader, parseHeader } from '../core/lock/header'
import { readPrinted } from '../core/lock/recovery-key'
import { asRecord, asText } from '../core/parse'
import { fromBase64, toBase64 } from './base64'
import { change } from './rows'
import { current } from './vault'

const BEGINNING = '{"arbor":"sealed journal"'

export const sealedCopy = {
  /** How some text is copied now: as it is, or sealed; null while it cannot be, because the journal is locked. */
  async cover(text: string): Promise<string | null> {
    // Whether it is locked is known for sure after a look at the database.
    await change([], async () => {})
    const vault = await current()
    if (vault.is === 'off') return text
    if (vault.is === 'locked') return null
    const { seal } = await import('./lock-keys')
    const sealed = await seal(vault.key, new TextEncoder().encode(text))
    return JSON.stringify({ arbor: 'sealed journal', lock: asText64(vault.header), sealed: toBase64(sealed) })
  },

  async isOne(file: Blob): Promise<boolean> {
    return (await file.slice(0, BEGINNING.length).text()) === BEGINNING
  },

  /** Opens one with what was typed: the passphrase of then, or the recovery key. Never rejects. */
  async open(
    file: File,
    typed: readonly string[],
  ): Promise<
    | { readonly ok: true; readonly file: File }
    | { readonly ok: false; readonly problem: 'wrong' | 'unreadable' }
  > {
    const { lock, sealed } = asRecord(await parsed(file)) ?? {}
    const header = parseHeader(asBytes64(lock))
    const bytes = fromBase64(asText(sealed, Infinity) ?? '!')
    if (!header || !bytes) return { ok: false, problem: 'unreadable' }
    const { unseal } = await import('./lock-keys')
    const key = await keyFrom(header, typed)
    if (!key) return { ok: false, problem: 'wrong' }
    const opened = await unseal(key, bytes)
    if (!opened) return { ok: false, problem: 'unreadable' }
    return { ok: true, file: new File([opened], file.name, { lastModified: file.lastModified }) }
  },
}

/** The journal's key, by its passphrase or its recovery key; null when nothing that was typed is one. */
export async function keyFrom(
  header: LockHeader,
  typed: readonly string[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { unwrapByRecovery, unwrapByWords } = await import('./lock-keys')
  for (const words of new Set(typed.flatMap(each => meantBy(each)))) {
    const recovery = readPrinted(words)
    const key =
      (recovery && (await unwrapByRecovery(header.recovery, recovery))) ??
      (await unwrapByWords(header.passphrase, words))
    if (key) return key
  }
  return null
}

async function parsed(file: Blob): Promise<unknown> {
  try {
    return JSON.parse(await file.text())
  } catch {
    // Cut short.
    return null
  }
}

/** A value with its bytes as text, for JSON; `asBytes64` is the way back. */
function asText64(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: toBase64(value) }
  const record = asRecord(value)
  return record ? mapped(record, asText64) : value
}

function asBytes64(value: unknown): unknown {
  const record = asRecord(value)
  if (!record) return value
  const { base64 } = record
  return typeof base64 === 'string' ? fromBase64(base64) : mapped(record, asBytes64)
}

const mapped = (record: Record<string, unknown>, change: (value: unknown) => unknown) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
