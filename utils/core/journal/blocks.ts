import type { Instant } from '../time'
import type { Day } from './days'
import type { Entry } from './entry'

/** A stretch of a list of notes that is drawn as a whole, or not at all. */
export interface Block {
  /** The same for the same place in a list, however the rest of it changes. */
  readonly key: string
  /** The day that begins with these notes; null where it goes on, and in a list without days. */
  readonly day: Instant | null
  readonly entries: readonly Entry[]
  /** How many notes of their list stand before these. */
  readonly before: number
  /** How many notes their list has. */
  readonly of: number
}

/** In notes: about a screen of them. */
const LONGEST = 10

/** Days as blocks, those with many notes as several. */
export function blocksOfDays(days: readonly Day[]): readonly Block[] {
  return days.flatMap(({ start, entries }) => cut(entries, String(start), start))
}

/** A list without days as blocks. */
export function blocksOf(entries: readonly Entry[]): readonly Block[] {
  return cut(entries, 'all', null)
}

function cut(entries: readonly Entry[], name: string, day: Instant | null): readonly Block[] {
  const blocks: Block[] = []
  for (let before = 0; before < entries.length; before += LONGEST) {
    blocks.push({
      key: `${name} ${before}`,
      day: before === 0 ? day : null,
      entries: entries.slice(before, before + LONGEST),
      before,
      of: entries.length,
    })
  }
  return blocks
}
