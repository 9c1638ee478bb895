import type { CheckIn } from '../../check-in/check-in'
import type { Instant } from '../../time'
import type { Voice } from '../../voice/voice'
import { type Entry, isBlank } from '../entry'
import { type Domain, parseTags } from '../tags'

/** What a file has in it, before any of it is kept. */
export interface Brought {
  /** Of our own data file: what of it was changed when can be relied on, so it may be newer than what is here. */
  readonly ours: readonly Entry[]
  /** From elsewhere. */
  readonly entries: readonly Entry[]
  readonly checkIns: readonly CheckIn[]
  /** Names of what could not be read: files in an archive, or the place of an entry in a list. */
  readonly unread: readonly string[]
  /** There where some of it was made by a later Arbor, and cannot be read by this one. */
  readonly later?: true
  /** Files of sound that belong to entries; none where the key is missing. Until they are found, such an entry has none. */
  readonly sounds?: readonly SoundsOf[]
  /** What was spoken in the entries; nothing where the key is missing. */
  readonly voices?: readonly BroughtVoice[]
  /** Files of voices that lay beside a backup; none where the key is missing. */
  readonly spoken?: readonly SpokenFile[]
}

/** The files of sound that a page says go with it, by their names beside it. */
export interface SoundsOf {
  /** The entry's id. */
  readonly entry: string
  readonly files: readonly string[]
}

export interface BroughtVoice {
  readonly voice: Voice
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The file of a voice. Its sound is read only when it comes in: there may be hundreds of them. */
export interface SpokenFile {
  readonly voice: Voice
  /** A `Blob`. Reading it rejects where the file has gone since. */
  readonly sound: { arrayBuffer(): Promise<ArrayBuffer> }
}

/** What bringing in came to, so that it can be undone. */
export interface BroughtIn {
  /** Ids of what was new. */
  readonly ids: readonly string[]
  /** What others took the place of, as it was. */
  readonly before: readonly Entry[]
}

export const NOTHING: Brought = { ours: [], entries: [], checkIns: [], unread: [] }

/** An entry as another program wrote it. */
interface Foreign {
  readonly text: string
  readonly createdAt: Instant
  readonly updatedAt?: Instant | null
  readonly tags?: unknown
  readonly domains?: readonly Domain[]
  /** Whether sound goes with it, so that there may be no words. */
  readonly hasSound?: boolean
}

/** A note of ours out of somebody else's; null when there is nothing in it. */
export function foreignEntry(
  id: string,
  { text, createdAt, updatedAt, tags, domains, hasSound = false }: Foreign,
): Entry | null {
  if ((isBlank(text) && !hasSound) || !isDate(createdAt)) return null
  return {
    id,
    text,
    createdAt,
    updatedAt: Math.max(createdAt, updatedAt ?? createdAt),
    window: null,
    finished: true,
    deletedAt: null,
    kind: text.length > LONG ? 'page' : 'note',
    tags: parseTags(tags),
    domains: domains ?? [],
    voices: [],
    sealedAt: null,
    rev: 1,
  }
}

/** A note is seconds of writing; what is longer than this took minutes. In UTF-16 units. */
const LONG = 500

/** Whether something is an instant that a calendar can show. */
export function isDate(at: unknown): at is Instant {
  return typeof at === 'number' && at >= 0 && at < 8.64e15
}

/** Several files or parts as one. */
export function together(all: readonly Brought[]): Brought {
  const voices = all.flatMap(one => one.voices ?? [])
  const spoken = all.flatMap(one => one.spoken ?? [])
  return {
    ...(all.some(({ later }) => later) && { later: true as const }),
    ours: all.flatMap(({ ours }) => ours),
    entries: all.flatMap(({ entries }) => entries),
    checkIns: all.flatMap(({ checkIns }) => checkIns),
    unread: all.flatMap(({ unread }) => unread),
    ...(voices.length > 0 && { voices }),
    ...(spoken.length > 0 && { spoken }),
  }
}
