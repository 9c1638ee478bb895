import { asNumber, asRecord, asText, type Parsed } from '../parse'
import type { Instant } from '../time'

/** How far someone is in one piece. */
export interface Progress {
  /** Index of the paragraph at the top when they left. */
  readonly place: number
  /** When it was last read. */
  readonly readAt: Instant
  /** When *Done for now* was last pressed or the end last reached; null before that. */
  readonly doneAt: Instant | null
}

/** Progress by piece id. */
export type Shelf = Readonly<Record<string, Progress>>

/** Reads a stored shelf; never throws. */
export function parseShelf(raw: unknown): Parsed<Shelf> {
  if (raw === undefined) return { value: {}, damaged: false }
  const record = asRecord(raw)
  if (!record) return { value: {}, damaged: true }
  const entries = Object.entries(record).map(([id, value]) => [id, parseProgress(value)] as const)
  const usable = entries.filter((entry): entry is [string, Progress] => entry[1] !== null)
  return { value: Object.fromEntries(usable), damaged: usable.length !== entries.length }
}

function parseProgress(raw: unknown): Progress | null {
  const record = asRecord(raw)
  const place = asNumber(record?.['place'], 0, 10_000)
  const readAt = asNumber(record?.['readAt'], 0)
  const doneAt = record?.['doneAt'] === null ? null : asNumber(record?.['doneAt'], 0)
  return place !== null && readAt !== null ? { place, readAt, doneAt } : null
}

/** Where a reader is in a piece, as the reader page reports it. */
export interface ReadingPlace {
  readonly id: string
  /** Paragraph index; 0 once the end was reached. */
  readonly place: number
  /** True when they are done with it for now, or at its end. */
  readonly done: boolean
}

/** Reads a report that crossed a border; undefined when it is none. */
export function parsePlace(raw: unknown): ReadingPlace | undefined {
  const record = asRecord(raw)
  const id = asText(record?.['id'], 100)
  const place = asNumber(record?.['place'], 0, 10_000)
  return id !== null && place !== null ? { id, place, done: record?.['done'] === true } : undefined
}

/**
 * The shelf after a report. Someone who is done for now in the middle of a text finds their place again; the
 * reader page reports place 0 once the end was reached.
 */
export function placed(shelf: Shelf, report: ReadingPlace, now: Instant): Shelf {
  const doneAt = report.done ? now : (shelf[report.id]?.doneAt ?? null)
  return { ...shelf, [report.id]: { place: report.place, readAt: now, doneAt } }
}
