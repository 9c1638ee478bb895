import type { Instant } from '../../time'
import { type Entry, parseEntry } from '../entry'
import type { Version } from '../versions'
import type { BroughtIn } from './brought'

/** How an entry of our own data file stands to the one with its id that is here, removed or not. */
export type Standing = 'same' | 'older' | 'newer'

/**
 * The later change is the newer one; to remove an entry is a change as well. What was changed at the same instant in
 * two ways is told apart by what it says, so that it does not matter which of the two was here. The same words with
 * something spoken that is not here are newer: what was spoken is never taken out of an entry.
 */
export function standingOf(brought: Entry, here: Entry): Standing {
  if (here.deletedAt === null && content(brought) === content(here))
    return hasMore(brought, here) ? 'newer' : 'same'
  if (brought.updatedAt !== here.updatedAt) return brought.updatedAt > here.updatedAt ? 'newer' : 'older'
  return here.deletedAt === null && content(brought) > content(here) ? 'newer' : 'older'
}

/** Whether something was spoken in it that is not in the other. */
function hasMore(brought: Entry, here: Entry): boolean {
  return brought.voices.some(id => !here.voices.includes(id))
}

/** Of each id the newest. */
export function newestOfEach(entries: readonly Entry[]): readonly Entry[] {
  const newest = new Map<string, Entry>()
  for (const entry of entries) {
    const other = newest.get(entry.id)
    if (!other || standingOf(entry, other) === 'newer') newest.set(entry.id, entry)
  }
  return [...newest.values()]
}

interface Put {
  readonly entry: Entry
  /** What the entry said that it takes the place of, to be kept; null where that was nothing else. */
  readonly version: Version | null
}

/**
 * What to store of `all`, given what is stored under the id of each now (undefined: nothing). Only those of `renewals`
 * take the place of another, and only while they are newer: somebody may have written since that was found out.
 */
export function bringing(
  all: readonly Entry[],
  there: readonly unknown[],
  renewals: ReadonlySet<Entry>,
  now: Instant,
): { readonly puts: readonly Put[]; readonly came: BroughtIn } {
  const ids: string[] = []
  const before: Entry[] = []
  const puts = all.flatMap((entry, at): readonly Put[] => {
    if (there[at] === undefined) {
      ids.push(entry.id)
      return [{ entry, version: null }]
    }
    const here = renewals.has(entry) ? parseEntry(there[at]) : null
    if (!here || standingOf(entry, here) !== 'newer') return []
    before.push(here)
    const { id, updatedAt, text } = here
    const version = entry.text === text ? null : { id, at: updatedAt, text, since: now }
    const voices = [...new Set([...here.voices, ...entry.voices])]
    return [
      {
        entry: { ...entry, voices, updatedAt: Math.max(entry.updatedAt, updatedAt), rev: here.rev + 1 },
        version,
      },
    ]
  })
  return { puts, came: { ids, before } }
}

/** How that is undone, given what is stored now under each id of both: what was changed since stays as it is. */
export function takingOut(
  { ids, before }: BroughtIn,
  there: readonly (Entry | null)[],
): { readonly gone: readonly string[]; readonly back: readonly Entry[] } {
  const gone = ids.filter((_, at) => there[at]?.rev === 1)
  const back = before.flatMap((entry, at) => {
    const now = there[ids.length + at]
    return now?.rev === entry.rev + 1 ? [{ ...entry, rev: now.rev + 1 }] : []
  })
  return { gone, back }
}

/**
 * Of the voices that came in, those that are used in spite of an undo, given the entries there are after it: by what
 * was changed since, and so stayed.
 */
export function heldSince({ ids, before }: BroughtIn, now: readonly Entry[]): ReadonlySet<string> {
  const was = new Map(before.map(entry => [entry.id, entry.voices]))
  const since = (entry: Entry) =>
    ids.includes(entry.id)
      ? entry.voices
      : entry.voices.filter(id => was.get(entry.id)?.includes(id) === false)
  return new Set(now.flatMap(since))
}

function content({ text, kind, tags, domains, finished, sealedAt }: Entry): string {
  return JSON.stringify([text, kind, tags, domains, finished, sealedAt])
}
