import { dayOf } from '../journal/listing'
import { asNumber, asRecord } from '../parse'
import { DAY } from '../time'

/** The kinds of records that a journal consists of, by the names of their stores. */
export type Kind = 'entries' | 'versions' | 'kept' | 'pending' | 'voices'

/** By which fields each kind is found. */
const KEYS = {
  entries: ['id'],
  versions: ['id', 'at'],
  kept: ['of', 'id'],
  pending: ['spare'],
  voices: ['of', 'id', 'at'],
} as const

/**
 * What of a record stays readable when it is sealed: by what it is found, how often it was changed, and of an entry
 * the days in UTC, which are the same wherever somebody travels. All of it is vouched for by the seal, so that no record can stand in for another, or for a later one.
 */
export function outside(kind: Kind, record: unknown): Record<string, unknown> {
  const all = asRecord(record) ?? {}
  const keys = Object.fromEntries(KEYS[kind].map(name => [name, all[name]]))
  if (kind !== 'entries') return keys
  const [day, unfinished] = [asNumber(all['day']), asNumber(all['unfinished'], 0)]
  return {
    ...keys,
    rev: all['rev'],
    ...(day !== null && { day }),
    ...(unfinished !== null && { unfinished: dayOf(unfinished) * DAY }),
  }
}
