import { asNumber, asRecord, asText } from '../parse'
import { type Entry, parseEntry } from './entry'

/** One version of an entry on its way into storage, with what is needed to notice that another window was there. */
export interface Write {
  readonly entry: Entry
  /** The `rev` it was made from; 0 when it was never stored. */
  readonly base: number
  /** An earlier version from the same window, sent just before, of which nobody knows whether it arrived. */
  readonly sent: Entry | null
  /** The id it gets if it has to stand beside another window's version. */
  readonly spare: string
}

/**
 * What to store for a write, given what is stored under its id now (undefined: nothing). If somebody else
 * changed the words meanwhile, or what is there cannot be read, theirs stays untouched and ours becomes an entry
 * of its own.
 */
export function settle(raw: unknown, { entry, base, sent, spare }: Write): Entry {
  if (raw === undefined) return { ...entry, rev: base + 1 }
  const stored = parseEntry(raw)
  if (!stored) return { ...entry, id: spare, rev: 1 }
  if (isSame(stored, entry)) return stored
  const follows = stored.rev === base || (stored.rev === base + 1 && sent !== null && isSame(stored, sent))
  if (follows) return { ...entry, rev: stored.rev + 1 }
  // Where the words are the same, what was spoken in the other window stays as well.
  const voices = [...new Set([...stored.voices, ...entry.voices])]
  if (stored.text === entry.text) return { ...entry, voices, rev: stored.rev + 1 }
  return { ...entry, id: spare, rev: 1 }
}

function isSame(one: Entry, other: Entry): boolean {
  return (
    one.text === other.text &&
    one.finished === other.finished &&
    one.deletedAt === other.deletedAt &&
    one.kind === other.kind &&
    one.sealedAt === other.sealedAt &&
    one.tags.join() === other.tags.join() &&
    one.voices.join() === other.voices.join() &&
    one.domains.join() === other.domains.join()
  )
}

/** Reads a write that a closing page left behind; null when it is none. */
export function parseWrite(raw: unknown): Write | null {
  const record = asRecord(raw)
  const entry = parseEntry(record?.['entry'])
  const base = asNumber(record?.['base'], 0)
  const spare = asText(record?.['spare'], 100)
  return entry && base !== null && spare ? { entry, base, sent: parseEntry(record?.['sent']), spare } : null
}
