import { MINUTE } from '../../time'
import { type Entry, isBlank } from '../entry'
import type { Brought } from './brought'

/** What would come in, if it was brought in now. */
export interface DryRun extends Brought {
  /** How many are here already. */
  readonly known: number
}

/**
 * What of a file is new: not what has the id of an entry that is here, removed or not, and not the same words of the
 * same minute, from wherever they come, here or twice in the file. Without words, only the id tells. What was spoken
 * comes with its entry.
 */
export function dryRun(brought: Brought, here: readonly Entry[]): DryRun {
  const ids = new Set(here.map(({ id }) => id))
  const said = new Set(here.map(saying))
  const entries = brought.entries.filter(entry => {
    if (ids.has(entry.id) || (!isBlank(entry.text) && said.has(saying(entry)))) return false
    ids.add(entry.id)
    said.add(saying(entry))
    return true
  })
  const wanted = new Set(entries.flatMap(entry => entry.voices))
  const voices = brought.voices?.filter(({ voice }) => wanted.has(voice.id))
  return { ...brought, entries, ...(voices && { voices }), known: brought.entries.length - entries.length }
}

function saying({ createdAt, text }: Entry): string {
  return `${Math.floor(createdAt / MINUTE)} ${text.trim()}`
}
