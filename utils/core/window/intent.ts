import { asOneOf, asRecord } from '../parse'
import { type Ended, parseEnded } from './anchor'
import { MOMENT_KINDS, type Moment } from './state'

/** `woke` is a surface that was opened: a good moment to let time pass and mend what is outside. */
const PLAIN = ['woke', 'settled', 'pause-nudges', 'resume-nudges', 'end', 'reopen'] as const

/** What a person can ask of the window. Intents, not deadlines: the background alone reads the clock. */
export type WindowIntent =
  | { readonly type: 'begin'; readonly ended: Ended }
  | { readonly type: 'moment'; readonly of: Moment['of'] }
  | { readonly type: (typeof PLAIN)[number] }

/** Reads an intent that crossed a border; undefined when it is none. */
export function parseIntent(raw: unknown): WindowIntent | undefined {
  const record = asRecord(raw)
  if (record?.['type'] === 'begin') {
    const ended = parseEnded(record['ended'])
    return ended ? { type: 'begin', ended } : undefined
  }
  if (record?.['type'] === 'moment') {
    const of = asOneOf(record['of'], MOMENT_KINDS)
    return of ? { type: 'moment', of } : undefined
  }
  const type = asOneOf(record?.['type'], PLAIN)
  return type ? { type } : undefined
}
