import { asNumber, asOneOf, asRecord, type Parsed } from '../parse'
import { DAY, type Instant } from '../time'

export const MOMENT_KINDS = ['breathe', 'write', 'read', 'rest'] as const

/** Something the person did, or chose to rest through. It puts a small light on the branch. */
export interface Moment {
  readonly at: Instant
  readonly of: (typeof MOMENT_KINDS)[number]
}

/** A window as it was chosen. It holds instants and choices only: phase and remaining time are computed. */
export interface Span {
  /** First `begun`, never changed afterwards: the key of this window and the seed of its branch. */
  readonly id: Instant
  /** What the window counts from: when the treatment ended. */
  readonly anchor: Instant
  /** When *Begin* was pressed; at or after the anchor. */
  readonly begun: Instant
  readonly ends: Instant
  /** When the person said *I feel settled*, which ends Resting early. */
  readonly settledAt: Instant | null
  /** No nudges before this instant. */
  readonly quietUntil: Instant | null
  readonly moments: readonly Moment[]
}

/** A window that is over. */
export interface PastSpan extends Span {
  readonly endedAt: Instant
  readonly by: 'time' | 'person'
}

export type WindowState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'open'; readonly span: Span }
  | { readonly kind: 'closed'; readonly span: PastSpan }

/** What is stored: written in one piece, so that a crash leaves either the old record or the new one. */
export interface WindowRecord {
  readonly state: WindowState
  /** Windows that are over, oldest first; at most `PAST_KEPT`. */
  readonly past: readonly PastSpan[]
  /** The latest clock reading seen, to notice a clock that was set back. */
  readonly seen: Instant
}

export const IDLE: WindowState = { kind: 'idle' }
export const EMPTY_RECORD: WindowRecord = { state: IDLE, past: [], seen: 0 }

/** Windows remembered. Eight a month for ten years, with room; 1000 are about 200 kB. */
export const PAST_KEPT = 1000
/** Lights on one branch. More could not be told apart. */
export const MOMENTS_KEPT = 200
/** No window is longer than this, whatever storage says. */
export const LONGEST_WINDOW = DAY

/** Reads a stored record of any age or state; never throws. */
export function parseWindowRecord(raw: unknown): Parsed<WindowRecord> {
  if (raw === undefined) return { value: EMPTY_RECORD, damaged: false }
  const record = asRecord(raw)
  if (!record) return { value: EMPTY_RECORD, damaged: true }
  const state = parseState(record['state'])
  const rawPast = Array.isArray(record['past']) ? record['past'] : []
  const past = rawPast.map(parsePast).filter(span => span !== null)
  const seen = asNumber(record['seen'], 0)
  return {
    value: { state: state ?? IDLE, past: past.slice(-PAST_KEPT), seen: seen ?? 0 },
    damaged:
      state === null || seen === null || past.length !== rawPast.length || !Array.isArray(record['past']),
  }
}

function parseState(raw: unknown): WindowState | null {
  const record = asRecord(raw)
  switch (record?.['kind']) {
    case 'idle':
      return IDLE
    case 'open': {
      const span = parseSpan(record['span'])
      return span && { kind: 'open', span }
    }
    case 'closed': {
      const span = parsePast(record['span'])
      return span && { kind: 'closed', span }
    }
    default:
      return null
  }
}

function parseSpan(raw: unknown): Span | null {
  const record = asRecord(raw)
  if (!record) return null
  const id = asNumber(record['id'], 0)
  const anchor = asNumber(record['anchor'], 0)
  if (id === null || anchor === null) return null
  const begun = asNumber(record['begun'], anchor)
  const ends = asNumber(record['ends'], anchor, anchor + LONGEST_WINDOW)
  if (begun === null || ends === null) return null
  const moments = Array.isArray(record['moments']) ? record['moments'].map(parseMoment) : []
  return {
    id,
    anchor,
    begun,
    ends,
    settledAt: asNumber(record['settledAt'], 0),
    quietUntil: asNumber(record['quietUntil'], 0),
    moments: moments.filter(moment => moment !== null).slice(-MOMENTS_KEPT),
  }
}

function parsePast(raw: unknown): PastSpan | null {
  const record = asRecord(raw)
  const span = parseSpan(raw)
  const endedAt = asNumber(record?.['endedAt'], 0)
  const by = asOneOf(record?.['by'], ['time', 'person'] as const)
  return span && endedAt !== null && by ? { ...span, endedAt, by } : null
}

function parseMoment(raw: unknown): Moment | null {
  const record = asRecord(raw)
  const at = asNumber(record?.['at'], 0)
  const of = asOneOf(record?.['of'], MOMENT_KINDS)
  return at !== null && of ? { at, of } : null
}
