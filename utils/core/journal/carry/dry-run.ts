import type { CheckIn } from '../../check-in/check-in'
import { MINUTE } from '../../time'
import { type Entry, isBlank } from '../entry'
import type { Brought } from './brought'
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
}

/**
 * What of a file is new: not what has the id of an entry that is here, removed or not, and not the same words of the
 * same minute, from wherever they come, here or twice in the file. Only our own data file says when an entry was
 * changed last, and so only what is in it can be newer than what is here. A check-in is never changed. Without words, only the id tells. What was spoken comes with its
 * entry.
 */
export function dryRun(brought: Brought, here: readonly Entry[], heard: readonly CheckIn[] = []): DryRun {
  const byId = new Map(here.map(entry => [entry.id, entry]))
  const ours = newestOfEach(brought.ours).map(entry => [entry, standing(entry, byId.get(entry.id))] as const)
  const said = new Set(here.map(saying))
  const ids = new Set(byId.keys())
  const news = ours.flatMap(([entry, how]) => (how === null ? [entry] : []))
  const entries = [...news, ...brought.entries].filter(entry => {
    if (ids.has(entry.id) || (!isBlank(entry.text) && said.has(saying(entry)))) return false
    ids.add(entry.id)
    said.add(saying(entry))
    return true
  })
  const renewals = ours.flatMap(([entry, how]) => (how === 'newer' ? [entry] : []))
  const older = ours.filter(([, how]) => how === 'older').length
  const all = ours.length + brought.entries.length
  const known = all - entries.length - renewals.length - older
  const checkIns = brought.checkIns.filter(({ id }) => !heard.some(one => one.id === id))
  const wanted = new Set(entries.flatMap(entry => entry.voices))
  const voices = brought.voices?.filter(({ voice }) => wanted.has(voice.id))
  return { entries, renewals, older, known, checkIns, unread: brought.unread, ...(voices && { voices }) }
}

function standing(entry: Entry, here: Entry | undefined) {
  return here ? standingOf(entry, here) : null
}

function saying({ createdAt, text }: Entry): string {
  return `${Math.floor(createdAt / MINUTE)} ${text.trim()}`
}
