/** How a list of the whole journal is gathered, by a page itself or by somebody who reads it for the page. */

import type { Answer } from '../core/journal/answer'
import { gatherInOrder } from '../core/journal/days'
import { type Entry, isExpired, parseEntry } from '../core/journal/entry'
import type { Watching } from '../core/journal/listing'
import { plain } from '../core/journal/packed'
import type { Instant } from '../core/time'
import { inParts } from './in-parts'
import { readNext } from './journal-rows'
import { rest } from './rest'

/** Entries that are put in order at a time, in a few milliseconds. */
const STRETCH = 2000

/** Reads all there is and tells it in parts, in no order, with how many records were no entry; until it is told to stop. */
type ReadAll<Unable extends null> = (
  part: (entries: readonly Entry[], unreadable: number) => boolean,
) => Promise<Answer<number> | Unable>

/** Somebody else who can read it, and answers null where that did not work. */
export interface Reader {
  readonly read: ReadAll<null>
  /** Is told what came of what it read, in order. */
  knows(entries: readonly Entry[]): void
}

/** Reads all there is in this page. */
export const readHere: ReadAll<never> = async part => {
  let count = 0
  for await (const read of inParts(readNext)) {
    if (!read.ok) return read
    const { records } = read.value
    count += records.length
    const entries = records.map(parseEntry).filter(entry => entry !== null)
    if (!part(entries, records.length - entries.length)) break
  }
  return { ok: true, value: count }
}

/** What was read. */
interface Gathered {
  /** Entries that were not removed, the newest first. */
  readonly entries: readonly Entry[]
  readonly removed: readonly Entry[]
  readonly expired: readonly Entry[]
  readonly unreadable: number
  /** Of all records. */
  readonly count: number
}

/** All there is, as somebody reads it. */
export async function gathered<Unable extends null>(
  now: Instant,
  watching: Watching | undefined,
  read: ReadAll<Unable>,
): Promise<Answer<Gathered> | Unable> {
  const [removed, expired]: [Entry[], Entry[]] = [[], []]
  const there = gatherInOrder()
  let unreadable = 0
  const count = await read((entries, odd) => {
    unreadable += odd
    const live = entries.filter(({ deletedAt }) => deletedAt === null)
    there.add(live)
    if (live.length < entries.length)
      for (const entry of entries)
        if (entry.deletedAt !== null) (isExpired(entry, now) ? expired : removed).push(plain(entry))
    return !watching?.signal.aborted
  })
  if (!count?.ok) return count
  const entries: Entry[] = []
  for (const stretch of there.stretches(STRETCH)) {
    for (const entry of stretch) entries.push(entry)
    watching?.ordered(stretch)
    if (stretch.length >= STRETCH) await rest()
  }
  return { ok: true, value: { entries, removed, expired, unreadable, count: count.value } }
}
