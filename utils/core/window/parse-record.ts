import { asNumber, asOneOf, asRecord, type Parsed } from '../parse'
import { parseFelt } from './feeling'
import {
  EMPTY_RECORD,
  IDLE,
  LONGEST_WINDOW,
  MOMENTS_KEPT,
  type Moment,
  PAST_KEPT,
  type PastSpan,
  ROUTES,
  SESSIONS_KEPT,
  type Session,
  type Span,
  TIMED_KEPT,
  type WindowRecord,
  type WindowState,
} from './state'
import { parseThing, type Timed } from './thing'

/**
 * Reads a stored record of any age or state; never throws. Every field that came after 0.1.0 may be missing: it
 * then has the value that changes nothing, which is all that an upgrade has to do.
 */
export function parseWindowRecord(raw: unknown): Parsed<WindowRecord> {
  if (raw === undefined) return { value: EMPTY_RECORD, damaged: false }
  const record = asRecord(raw)
  if (!record) return { value: EMPTY_RECORD, damaged: true }
  const state = parseState(record['state'])
  const past = listOf(record['past'], parsePast)
  const seen = asNumber(record['seen'], 0)
  const sessions = listOf(record['sessions'] ?? [], parseSession)
  return {
    value: {
      state: state ?? IDLE,
      past: withLatest(past.values, state).slice(-PAST_KEPT),
      felt: parseFelt(record['felt']),
      sessions: sessions.values.slice(-SESSIONS_KEPT),
      // An older version gave no reminders: those of its window are let go.
      told: asNumber(record['told'], 0) ?? seen ?? 0,
      seen: seen ?? 0,
    },
    damaged: state === null || seen === null || past.damaged || sessions.damaged,
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
  const begun = asNumber(record['begun'], 0)
  if (id === null || anchor === null || begun === null) return null
  const ends = asNumber(record['ends'], anchor, anchor + LONGEST_WINDOW)
  if (ends === null) return null
  return {
    id,
    anchor,
    begun,
    ends,
    route: asOneOf(record['route'], ROUTES),
    settledAt: asNumber(record['settledAt'], 0),
    quietUntil: asNumber(record['quietUntil'], 0),
    letterAt: asNumber(record['letterAt'], 0),
    moments: listOf(record['moments'], parseMoment).values.slice(-MOMENTS_KEPT),
    timed: listOf(record['timed'], parseTimed).values.slice(-TIMED_KEPT),
  }
}

function parsePast(raw: unknown): PastSpan | null {
  const record = asRecord(raw)
  const span = parseSpan(raw)
  const endedAt = asNumber(record?.['endedAt'], 0)
  const by = asOneOf(record?.['by'], ['time', 'person'] as const)
  return span && endedAt !== null && by
    ? { ...span, endedAt, by, removedAt: asNumber(record?.['removedAt'], 0) }
    : null
}

function parseMoment(raw: unknown): Moment | null {
  const record = asRecord(raw)
  const at = asNumber(record?.['at'], 0)
  const of = parseThing(record?.['of'])
  return at !== null && of ? { at, of } : null
}

function parseTimed(raw: unknown): Timed | null {
  const record = asRecord(raw)
  const at = asNumber(record?.['at'], 0)
  const thing = parseThing(record?.['thing'])
  return at !== null && thing ? { thing, at } : null
}

function parseSession(raw: unknown): Session | null {
  const record = asRecord(raw)
  const from = asNumber(record?.['from'], 0)
  const to = asNumber(record?.['to'], from ?? 0)
  return from !== null && to !== null ? { from, to } : null
}

/** Version 0.1.0 lost every past window in Firefox; the one that is still shown as over is saved here. */
function withLatest(past: readonly PastSpan[], state: WindowState | null): readonly PastSpan[] {
  if (state?.kind !== 'closed') return past
  return past.some(({ id }) => id === state.span.id) ? past : [...past, state.span]
}

/** What of a list can be used, and whether some of it could not. */
function listOf<T>(raw: unknown, parse: (item: unknown) => T | null) {
  const items: readonly unknown[] = Array.isArray(raw) ? raw : []
  const values = items.map(parse).filter(value => value !== null)
  return { values, damaged: !Array.isArray(raw) || values.length !== items.length }
}
