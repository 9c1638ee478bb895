import type { Instant } from '../time'
import { type Day, dayAt } from './day'
import { isSameTime, type Treatment } from './treatment'

/** A date that a calendar file names. */
export interface Found {
  readonly day: Day
  readonly time: string | null
  /** What the file calls it: to be recognised by, never kept. */
  readonly label: string
}

/** What a calendar file was made of. */
export type Reading =
  | {
      readonly ok: true
      readonly found: readonly Found[]
      /** How many events could not be understood. */
      readonly unread: number
    }
  | { readonly ok: false; readonly problem: 'large' | 'unreadable' | 'empty' }

/** What would come of keeping a reading; nothing is kept by asking. */
export interface DryRun {
  /** Dates from today on that are not there yet, the next first; at most `MOST`. */
  readonly fresh: readonly Found[]
  /** How many are there already. */
  readonly known: number
  readonly past: number
  /** How many were one too many. */
  readonly over: number
}

/** Dates taken from one file. */
export const MOST = 100

export function dryRun(found: readonly Found[], have: readonly Treatment[], now: Instant): DryRun {
  const today = dayAt(now)
  const slots = new Map(found.map(one => [`${one.day} ${one.time ?? ''}`, one]))
  const unique = [...slots.keys()].toSorted().flatMap(key => slots.get(key) ?? [])
  const ahead = unique.filter(({ day }) => day >= today)
  const fresh = ahead.filter(one => !have.some(other => isSameTime(one, other)))
  return {
    fresh: fresh.slice(0, MOST),
    known: ahead.length - fresh.length,
    past: unique.length - ahead.length,
    over: Math.max(0, fresh.length - MOST),
  }
}
