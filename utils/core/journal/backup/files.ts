import { lightFormat } from 'date-fns'
import type { Instant } from '../../time'

/** A file in a folder. */
export interface FileThere {
  readonly name: string
  readonly bytes: number
}

/** How many backups stay in a folder: what is wrong with a journal may be in a few before anybody sees it. */
export const GENERATIONS = 5
/** What a file has to be smaller than to be a key, in bytes. */
export const LARGEST_KEY = 2000
/** How much smaller than before a backup has to be for the older ones to be worth more than their number. */
const SHRUNK = 2

/** `arbor-2026-11-25.json.age`, and `arbor-2026-11-25-2.json.age` for the second one of a day. */
const OURS = /^arbor-(\d{4}-\d{2}-\d{2})(?:-(\d{1,6}))?\.json\.age$/

/** What a backup is called: by its day where the person is, and never as another file there. */
export function backupName(at: Instant, taken: readonly string[]): string {
  const name = `arbor-${lightFormat(at, 'yyyy-MM-dd')}`
  // Some systems take *Arbor* and *arbor* for the same.
  const used = new Set(taken.map(each => each.toLowerCase()))
  let free = `${name}.json.age`
  for (let other = 2; used.has(free); other += 1) free = `${name}-${other}.json.age`
  return free
}

/** What a key is called: by its public half, so that no other one is ever put in its place. */
export const keyName = (recipient: string): string => `arbor-key-${marked(recipient)}.age`

/** What the file of a voice is called: by the key that it opens with as well, because another key needs another file. */
export const voiceFileName = (recipient: string, id: string): string =>
  `${VOICE}${marked(recipient)}-${id}.age`

/** Whether a file is called as voices are; a browser may have put a number behind it. */
export const isCalledVoice = (name: string): boolean => name.toLowerCase().startsWith(VOICE)

const VOICE = 'arbor-voice-'
const marked = (recipient: string) => recipient.slice('age1'.length, 10)

/** In bytes: what stands before what is sealed for one key in the format `age`, and how it is cut up then. */
const SEAL = { head: 184, piece: 64 * 1024, tag: 16 }

/** How large something of so many bytes is when it was sealed. */
export function sealedSize(bytes: number): number {
  return SEAL.head + bytes + SEAL.tag * Math.max(1, Math.ceil(bytes / SEAL.piece))
}

/**
 * The backups that can go once there is one called `made`: the oldest beyond `GENERATIONS`, and those that were never
 * finished. Nothing else in a folder is ours. Where the new one is far smaller than an older one was, that one stays:
 * what shrank so much may be what is left of a journal that was lost.
 */
export function backupsToGo(there: readonly FileThere[], made: string): readonly string[] {
  const ours = there.filter(({ name }) => OURS.test(name))
  const bytes = ours.find(({ name }) => name === made)?.bytes ?? 0
  const empty = ours.filter(file => file.bytes === 0 && file.name !== made)
  const older = ours
    .filter(file => file.bytes > 0 && file.name !== made)
    .toSorted((a, b) => (isLater(a.name, b.name) ? -1 : 1))
    .slice(GENERATIONS - 1)
    .filter(file => file.bytes <= bytes * SHRUNK)
  return [...empty, ...older].map(({ name }) => name)
}

function isLater(one: string, other: string): boolean {
  const [day = '', number] = partsOf(one)
  const [otherDay = '', otherNumber] = partsOf(other)
  return day === otherDay ? Number(number ?? 1) > Number(otherNumber ?? 1) : day > otherDay
}

function partsOf(name: string): readonly (string | undefined)[] {
  return OURS.exec(name)?.slice(1) ?? []
}
