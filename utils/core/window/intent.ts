import { asNumber, asOneOf, asRecord } from '../parse'
import type { Instant } from '../time'
import { type Ended, parseClock, parseEnded } from './anchor'
import { FEELINGS, type Feeling } from './feeling'
import { parseThing, type ThingId } from './thing'
import { parseUntil, type Until } from './until'

/** `woke` is a surface that was opened: a good moment to let time pass and mend what is outside. */
const PLAIN = [
  'woke',
  'settled',
  'letter-seen',
  'pause-nudges',
  'resume-nudges',
  'end',
  'reopen',
  'begin-session',
  'end-session',
] as const

type PlainType = (typeof PLAIN)[number]
/** One member for each, so that a switch can tell them apart. */
type Plain = { [T in PlainType]: { readonly type: T } }[PlainType]

/** What a person can ask of the window. Intents, not deadlines: the background alone reads the clock. */
export type WindowIntent =
  /** Without `until` it gets the usual length. */
  | { readonly type: 'begin'; readonly ended: Ended; readonly until?: Until }
  | { readonly type: 'correct'; readonly ended: Ended }
  | { readonly type: 'until'; readonly until: Until }
  | { readonly type: 'feel'; readonly is: Feeling }
  | { readonly type: 'moment' | 'unmoment'; readonly of: ThingId }
  /** `clock` is `HH:MM`, or null to take the time away. */
  | { readonly type: 'time'; readonly thing: ThingId; readonly clock: string | null }
  | { readonly type: 'remove-past' | 'restore-past'; readonly id: Instant }
  | Plain

/** Reads an intent that crossed a border; undefined when it is none. */
export function parseIntent(raw: unknown): WindowIntent | undefined {
  const record = asRecord(raw)
  const type = record?.['type']
  switch (type) {
    case 'begin': {
      const ended = parseEnded(record?.['ended'])
      if (!ended || record?.['until'] === undefined) return ended ? { type, ended } : undefined
      const until = parseUntil(record['until'])
      return until ? { type, ended, until } : undefined
    }
    case 'correct': {
      const ended = parseEnded(record?.['ended'])
      return ended ? { type, ended } : undefined
    }
    case 'until': {
      const until = parseUntil(record?.['until'])
      return until ? { type, until } : undefined
    }
    case 'feel': {
      const is = asOneOf(record?.['is'], FEELINGS)
      return is ? { type, is } : undefined
    }
    case 'moment':
    case 'unmoment': {
      const of = parseThing(record?.['of'])
      return of ? { type, of } : undefined
    }
    case 'time': {
      const thing = parseThing(record?.['thing'])
      const clock = record?.['clock']
      const isClock = clock === null || (typeof clock === 'string' && parseClock(clock) !== null)
      return thing && isClock ? { type, thing, clock } : undefined
    }
    case 'remove-past':
    case 'restore-past': {
      const id = asNumber(record?.['id'], 0)
      return id === null ? undefined : { type, id }
    }
    default: {
      const plain = asOneOf(type, PLAIN)
      return plain ? { type: plain } : undefined
    }
  }
}
