import type { CheckIn } from '../../check-in/check-in'
import { MINUTE } from '../../time'
import { type Entry, isBlank } from '../entry'
import type { Brought, SpokenFile } from './brought'
import { newestOfEach, standingOf } from './merge'

/** What would come in, if it was brought in now. */
export interface DryRun extends Pick<Brought, 'checkIns' | 'unread' | 'voices'> {
  /** What is not here yet. */
  readonly entries: readonly Entry[]
  /** What is here, and was changed later in the file. */
  readonly renewals: readonly Entry[]
  /** How many are here already, as they are in the file, or as far as can be told. */
  readonly known: number
  /** How many were changed later here, and stay. */
  readonly older: number
  /** Files of voices whose sound is missing here, for notes that are here or come in. */
  readonly spoken: readonly SpokenFile[]
  /** How many voices the notes in the file speak of whose sound is neither here nor among what was chosen. */
  readonly unheard: number
  /** How many files of voices belong to no note, here or in the file. */
  readonly loose: number
}

/**
 * What of a file is new: not what has the id of an entry that is here, removed or not, and not the same words of the
 * same minute, from wherever they come, here or twice in the file. Only our own data file says when an entry was
 * changed last, and so only what is in it can be newer than what is here. A check-in is never changed. Without words,
 * only the id tells. What was spoken comes with its entry, or from a file of its own where it is missing; `sounds` are
 * the ids of what is here.
 */
export function dryRun(
  brought: Brought,
  here: readonly Entry[],
  heard: readonly CheckIn[] = [],
  sounds: ReadonlySet<string> = new Set(),
): DryRun {
  const byId = new Map(here.map(entry => [entry.id, entry]))
  const ours = newestOfEach(brought.ours).map(entry => [entry, standing(entry, byId.get(entry.id))] as const)
  const renewals = ours.flatMap(([entry, how]) => (how === 'newer' ? [entry] : []))
  // Not what is said here now, but what will be: what is replaced is soon gone, and must not have kept the same words out.
  const then = new Map([...here, ...renewals].map(entry => [entry.id, entry]))
  const said = new Set([...then.values()].map(saying))
  const ids = new Set(byId.keys())
  const news = ours.flatMap(([entry, how]) => (how === null ? [entry] : []))
  const entries = [...news, ...brought.entries].filter(entry => {
    if (ids.has(entry.id) || (!isBlank(entry.text) && said.has(saying(entry)))) return false
    ids.add(entry.id)
    said.add(saying(entry))
    return true
  })
  const older = ours.filter(([, how]) => how === 'older').length
  const all = ours.length + brought.entries.length
  const known = all - entries.length - renewals.length - older
  const checkIns = brought.checkIns.filter(({ id }) => !heard.some(one => one.id === id))
  const wanted = new Set(entries.flatMap(entry => entry.voices))
  const voices = brought.voices?.filter(({ voice }) => wanted.has(voice.id))
  const files = new Map(brought.spoken?.map(file => [file.voice.id, file]))
  const used = new Set([...here, ...entries, ...renewals].flatMap(entry => entry.voices))
  const found = [...files.values()].filter(({ voice }) => used.has(voice.id))
  const spoken = found.filter(({ voice }) => !sounds.has(voice.id))
  const coming = new Set([...entries, ...renewals])
  const told = ours.flatMap(([entry]) => (coming.has(entry) ? entry : (byId.get(entry.id) ?? [])))
  const unheard = new Set(told.flatMap(entry => entry.voices.filter(id => !sounds.has(id) && !files.has(id))))
    .size
  const loose = files.size - found.length
  const rest = { spoken, unheard, loose, ...(voices && { voices }) }
  return { entries, renewals, older, known, checkIns, unread: brought.unread, ...rest }
}

function standing(entry: Entry, here: Entry | undefined) {
  return here ? standingOf(entry, here) : null
}

function saying({ createdAt, text }: Entry): string {
  return `${Math.floor(createdAt / MINUTE)} ${text.trim()}`
}
