import { MINUTE } from '../../time'
import type { Entry } from '../entry'
import type { Brought } from './brought'

/** What would come in, if it was brought in now. */
export interface DryRun extends Brought {
  /** How many are here already. */
  readonly known: number
}

/**
 * What of a file is new: not what has the id of an entry that is here, removed or not, and not the same words of the
 * same minute, from wherever they come, here or twice in the file.
 */
export function dryRun(brought: Brought, here: readonly Entry[]): DryRun {
  const ids = new Set(here.map(({ id }) => id))
  const said = new Set(here.map(saying))
  const entries = brought.entries.filter(entry => {
    if (ids.has(entry.id) || said.has(saying(entry))) return false
    ids.add(entry.id)
    said.add(saying(entry))
    return true
  })
  return { ...brought, entries, known: brought.entries.length - entries.length }
}

function saying({ createdAt, text }: Entry): string {
  return `${Math.floor(createdAt / MINUTE)} ${text.trim()}`
}
