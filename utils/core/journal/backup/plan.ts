import { asNumber, asOneOf, asRecord, asText } from '../../parse'
import type { Instant } from '../../time'
import { parseVoices } from '../entry'

/** There is one backup. */
export const BACKUP_ID = 'backup'

export const EVERY = ['day', 'week', 'month'] as const
/** How often one is made. */
export type Every = (typeof EVERY)[number]

export const PLACES = ['folder', 'downloads'] as const
/** Where it goes: a folder the person picked, or a folder among the browser's downloads. */
export type PlaceName = (typeof PLACES)[number]

export const PROBLEMS = ['asks', 'gone', 'full', 'failed', 'unread'] as const
/**
 * Why none could be made. `asks`: the browser lets us write there only after a press. `gone`: the place is not there
 * any more, or we are no longer let in. `full`: no room. `unread`: the journal itself could not be read.
 */
export type Problem = (typeof PROBLEMS)[number]

/** A backup that is there: it was read back, or, among the downloads, the browser said that it is whole. */
export interface Made {
  readonly at: Instant
  /** Of the file. */
  readonly name: string
  readonly bytes: number
}

/** A backup that is made by itself. The words it opens with are kept nowhere. */
export interface BackupPlan {
  readonly id: typeof BACKUP_ID
  readonly every: Every
  readonly where: PlaceName
  /** What the folder is called; null among the downloads. */
  readonly folder: string | null
  /** The public half of the key, in letters: `age1…`. */
  readonly recipient: string
  /** The other half as a file of `age`, in letters, that opens with the words. */
  readonly key: string
  readonly last: Made | null
  /** What came in the way of the latest try; null when nothing did. */
  readonly problem: Problem | null
  /** When that was tried; null when the latest one was made, with all that was spoken. */
  readonly triedAt: Instant | null
  /** Ids of what was spoken that is among the downloads, where nobody can look; a folder says so itself. */
  readonly voices: readonly string[]
  /** How many that notes speak of are not beside the latest one yet. */
  readonly missing: number
}

/** What has to be known of a key that was made. */
export type BackupKey = Pick<BackupPlan, 'recipient' | 'key'>

/** In UTF-16 units; a recipient of today has 62. */
const LONGEST_RECIPIENT = 200
/** In UTF-16 units; a locked key of today has some 500. */
const LONGEST_KEY = 5000
const LONGEST_NAME = 300

/** Reads what was kept of it; null where that could not make a backup. */
export function parseBackupPlan(raw: unknown): BackupPlan | null {
  const record = asRecord(raw)
  const every = asOneOf(record?.['every'], EVERY)
  const where = asOneOf(record?.['where'], PLACES)
  const recipient = asText(record?.['recipient'], LONGEST_RECIPIENT)
  const key = asText(record?.['key'], LONGEST_KEY)
  if (!record || record['id'] !== BACKUP_ID || !every || !where || !recipient || !key) return null
  return {
    id: BACKUP_ID,
    every,
    where,
    folder: asText(record['folder'], LONGEST_NAME),
    recipient,
    key,
    last: parseMade(record['last']),
    problem: asOneOf(record['problem'], PROBLEMS),
    triedAt: asNumber(record['triedAt'], 0),
    voices: parseVoices(record['voices']),
    missing: asNumber(record['missing'], 0) ?? 0,
  }
}

function parseMade(raw: unknown): Made | null {
  const record = asRecord(raw)
  const at = asNumber(record?.['at'], 0)
  const name = asText(record?.['name'], LONGEST_NAME)
  const bytes = asNumber(record?.['bytes'], 0)
  return at !== null && name !== null && bytes !== null ? { at, name, bytes } : null
}
