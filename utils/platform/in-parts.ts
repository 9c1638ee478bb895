/** How all entries are read, one part after another, by a page or by a worker. */

import type { Answer } from '../core/journal/answer'
import type { Kind } from '../core/lock/outside'

/** How many entries are read at a time: more of them take no less time in all, and keep others waiting. */
const NEXT = 250
/** How long the opening of sealed records may take at a time, in ms, and how few of them are opened at least, and first. */
const [ROOM, LEAST] = [8, 25]

/** Records that were read together. */
export interface Part {
  readonly records: readonly unknown[]
  /** The key of the last; undefined where that was the last of all. */
  readonly last: IDBValidKey | undefined
  /** How many to ask for the next time, so that nothing waits long for them to be opened. */
  readonly next: number
}

/** Reads the first records of a range, so many at most. */
export type ReadNext = (range: IDBKeyRange, most: number) => Promise<Answer<Part>>

/** What opens a row, or answers null. */
export interface Opening {
  open(kind: Kind, row: unknown): unknown
}

/** Rows, opened: a part of what was read of so many at most. */
export function opened(rows: Opening, raw: readonly unknown[], most: number): Part {
  const from = performance.now()
  const records = raw.map(row => rows.open('entries', row))
  const took = performance.now() - from
  const next = Math.min(NEXT, Math.max(LEAST, Math.floor((records.length * ROOM) / Math.max(took, 0.1))))
  return { records, last: raw.length < most ? undefined : keyOf(raw.at(-1)), next }
}

/**
 * Reads every record in parts, as they lie in the database, which takes a third of the time that the order of days
 * would take. The next ones are read while somebody looks at the last. Ends with what went wrong, if anything did. What
 * is stored meanwhile may be missed.
 */
export async function* inParts(read: ReadNext): AsyncGenerator<Answer<Part>, void> {
  const halves = [inHalf(read, IDBKeyRange.upperBound('8', true)), inHalf(read, IDBKeyRange.lowerBound('8'))]
  const due = new Map(halves.map(half => [half, half.next()]))
  while (due.size > 0) {
    const [half, { done, value }] = await Promise.race(
      [...due].map(async ([of, part]) => [of, await part] as const),
    )
    if (done) due.delete(half)
    else {
      due.set(half, half.next())
      yield value
      if (!value.ok) return
    }
  }
}

/**
 * Half of all records, by their keys as ids are made. While somebody is busy with a part of the one, the browser reads
 * a part of the other.
 */
async function* inHalf(read: ReadNext, half: IDBKeyRange): AsyncGenerator<Answer<Part>, void> {
  let [range, most]: [IDBKeyRange | null, number] = [half, LEAST]
  while (range) {
    const part: Answer<Part> = await read(range, most)
    yield part
    if (!part.ok) return
    const { last, next }: Part = part.value
    range = last === undefined ? null : after(half, last)
    most = next
  }
}

/** The keys of a half after one of them. */
const after = ({ upper }: IDBKeyRange, key: IDBValidKey) =>
  upper === undefined ? IDBKeyRange.lowerBound(key, true) : IDBKeyRange.bound(key, upper, true, true)

/** The key that a record lies under, which is in it. */
const keyOf = (row: unknown) => (row as { readonly id: IDBValidKey }).id
