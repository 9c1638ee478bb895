import { asNumber, asOneOf, asRecord, asText } from '../parse'
import { DAY, type Duration, type Instant } from '../time'
import { type Domain, parseDomains, parseTags } from './tags'

/** A page of the journal. What is typed is the entry; there is no draft beside it. */
export interface Entry {
  readonly id: string
  readonly text: string
  readonly createdAt: Instant
  /** Never before `createdAt`, even when the clock was set back. */
  readonly updatedAt: Instant
  /** `Span.id` of the window it was begun in, or null outside one. */
  readonly window: Instant | null
  /** Whether the person turned the page. Until then *Write* may go on with it. */
  readonly finished: boolean
  /** When it was removed; null while it is there. The text stays until `REMOVED_KEPT` has passed. */
  readonly deletedAt: Instant | null
  /** A note is a caught line; a page is longer, usually made from notes later. */
  readonly kind: Kind
  /** Words of the person's own to find it by, as `asTag` makes them. */
  readonly tags: readonly string[]
  /** The parts of life that the person put it under, in the order of `DOMAINS`. */
  readonly domains: readonly Domain[]
  /** Ids of what was spoken with it (`core/voice`), in that order. There may be no words beside it. */
  readonly voices: readonly string[]
  /** When its words were sealed until morning; null when they are not. `seal.ts` says when the morning is. */
  readonly sealedAt: Instant | null
  /** Counts the times it was stored, from 1. Two windows notice by it that both changed the same entry. */
  readonly rev: number
}

export const KINDS = ['note', 'page'] as const

export type Kind = (typeof KINDS)[number]

/** How long a removed entry can still be found in storage. */
export const REMOVED_KEPT: Duration = 30 * DAY

/** Whether there is nothing in it to keep. */
export const isBlank = (text: string): boolean => text.trim() === ''

/** Whether an entry says nothing: no words, and nothing spoken. */
export const isSilent = ({ text, voices }: Pick<Entry, 'text' | 'voices'>): boolean =>
  isBlank(text) && voices.length === 0

/** Whether *Write* may go on with it; `going-on.ts` says when. */
export const isOpen = (entry: Entry): boolean => !entry.finished && entry.deletedAt === null

/** Whether it was removed so long ago that it can go for good. */
export const isExpired = (entry: Entry, now: Instant): boolean =>
  entry.deletedAt !== null && entry.deletedAt + REMOVED_KEPT < now

/** An entry as its first keystroke makes it; not stored yet. */
export function newEntry(id: string, text: string, window: Instant | null, now: Instant): Entry {
  return {
    id,
    text,
    createdAt: now,
    updatedAt: now,
    window,
    finished: false,
    deletedAt: null,
    kind: 'note',
    tags: [],
    domains: [],
    voices: [],
    sealedAt: null,
    rev: 0,
  }
}

/** The entry with these words. Emptying it removes it, and keeps the last words so that this can be undone. */
export function withText(entry: Entry, text: string, now: Instant): Entry {
  return isSilent({ ...entry, text }) ? removed(entry, now) : touched({ ...entry, text }, now)
}

/** The entry with something spoken in it as well. */
export function withVoice(entry: Entry, voice: string, now: Instant): Entry {
  return touched({ ...entry, voices: parseVoices([...entry.voices, voice]) }, now)
}

/** The entry without something that was spoken in it. */
export function withoutVoice(entry: Entry, voice: string, now: Instant): Entry {
  return touched({ ...entry, voices: entry.voices.filter(id => id !== voice) }, now)
}

/** The entry with something spoken in it at the place where it was. */
export function withVoiceAt(entry: Entry, voice: string, place: number, now: Instant): Entry {
  const others = entry.voices.filter(id => id !== voice)
  return touched({ ...entry, voices: others.toSpliced(place, 0, voice) }, now)
}

/** What was taken out of an entry, as a removed note of its own: it can be had back like any other. */
export function takenOut(entry: Entry, voice: string, id: string, now: Instant): Entry {
  const note = { ...newEntry(id, '', entry.window, entry.createdAt), voices: [voice], finished: true }
  return removed(note, now)
}

/** A removed entry that can go for good, because there is another with the same in it. */
export function expired(entry: Entry): Entry {
  return { ...entry, deletedAt: 0 }
}

/** New words instead of a removed entry, in its place among the others; it stays removed, with what was spoken. */
export function writtenAnew(entry: Entry, id: string, text: string, now: Instant): Entry {
  return touched({ ...entry, id, text, voices: [], deletedAt: null, rev: 0 }, now)
}

export function finished(entry: Entry, now: Instant): Entry {
  return touched({ ...entry, finished: true }, now)
}

/** The entry under these tags and parts of life, instead of those it had. */
export function filed(entry: Entry, under: Pick<Entry, 'tags' | 'domains'>, now: Instant): Entry {
  return touched({ ...entry, tags: parseTags(under.tags), domains: parseDomains(under.domains) }, now)
}

/** The entry sealed until morning. It is finished too, or *Write* would go on with it in plain sight. */
export function sealed(entry: Entry, now: Instant): Entry {
  return finished({ ...entry, sealedAt: now }, now)
}

export function unsealed(entry: Entry, now: Instant): Entry {
  return touched({ ...entry, sealedAt: null }, now)
}

export function removed(entry: Entry, now: Instant): Entry {
  return touched({ ...entry, deletedAt: now }, now)
}

export function restored(entry: Entry, now: Instant): Entry {
  return touched({ ...entry, deletedAt: null }, now)
}

function touched(entry: Entry, now: Instant): Entry {
  return { ...entry, updatedAt: Math.max(now, entry.updatedAt) }
}

/**
 * Reads a stored entry; null when it has no id, words or date. Anything less is made good: an entry that can be
 * shown is shown.
 */
export function parseEntry(raw: unknown): Entry | null {
  const record = asRecord(raw)
  const id = asText(record?.['id'], 100)
  const text = asText(record?.['text'], Infinity)
  const createdAt = asNumber(record?.['createdAt'], 0)
  if (!record || !id || text === null || createdAt === null) return null
  return {
    id,
    text,
    createdAt,
    updatedAt: asNumber(record['updatedAt'], createdAt) ?? createdAt,
    window: asNumber(record['window'], 0),
    finished: record['finished'] !== false,
    deletedAt: asNumber(record['deletedAt'], 0),
    kind: asOneOf(record['kind'], KINDS) ?? 'note',
    tags: parseTags(record['tags']),
    domains: parseDomains(record['domains']),
    voices: parseVoices(record['voices']),
    sealedAt: asNumber(record['sealedAt'], 0),
    rev: asNumber(record['rev'], 1) ?? 1,
  }
}

/** One list for all entries in which nothing was spoken. */
const SILENT: readonly never[] = []

/** Ids of voice notes, each once; whatever else stands there is passed over. */
export function parseVoices(raw: unknown): readonly string[] {
  if (!Array.isArray(raw) || raw.length === 0) return SILENT
  const ids = raw.map(id => asText(id, 100))
  return [...new Set(ids.filter(id => id !== null && id !== ''))] as string[]
}
