import { startOfDay } from 'date-fns'
import type { Instant } from '../time'
import type { Entry } from './entry'
import { DOMAINS, type Domain } from './tags'

/** What a list of the journal is narrowed to: an entry has all of it. */
export interface Narrowing {
  readonly tags: readonly string[]
  readonly domains: readonly Domain[]
  /** Only pages, which took longer. */
  readonly pages: boolean
  /** Only what was written in this window; null for no such wish. */
  readonly window: Instant | null
  /** Only what was begun on one of these local days, as their first instants; empty for no such wish. */
  readonly days: readonly Instant[]
}

export const WIDE: Narrowing = { tags: [], domains: [], pages: false, window: null, days: [] }

/** Whether a list is narrowed to anything. */
export function isWide({ tags, domains, pages, window, days }: Narrowing): boolean {
  return tags.length === 0 && domains.length === 0 && !pages && window === null && days.length === 0
}

/** The entries that have all that is asked for, in their order. */
export function narrowed(entries: readonly Entry[], to: Narrowing): readonly Entry[] {
  if (isWide(to)) return entries
  return entries.filter(
    entry =>
      to.tags.every(tag => entry.tags.includes(tag)) &&
      to.domains.every(domain => entry.domains.includes(domain)) &&
      (!to.pages || entry.kind === 'page') &&
      (to.window === null || entry.window === to.window) &&
      isOn(entry, to.days),
  )
}

/** Whether an entry was begun on one of these days; on whichever where none is named. */
export function isOn({ createdAt }: Entry, days: Narrowing['days']): boolean {
  return days.length === 0 || days.includes(startOfDay(createdAt).getTime())
}

/** What a list can be narrowed by, because something in it has it: the tags used most come first. */
export function handles(entries: readonly Entry[]): Pick<Narrowing, 'tags' | 'domains' | 'pages'> {
  const counts = new Map<string, number>()
  for (const tag of entries.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const tags = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  return {
    tags: tags.map(([tag]) => tag),
    domains: DOMAINS.filter(domain => entries.some(({ domains }) => domains.includes(domain))),
    pages: entries.some(({ kind }) => kind === 'page') && entries.some(({ kind }) => kind === 'note'),
  }
}

/** A list of wishes with one put in, or taken out where it was. */
export function toggled<T>(wishes: readonly T[], wish: T): readonly T[] {
  return wishes.includes(wish) ? wishes.filter(one => one !== wish) : [...wishes, wish]
}
