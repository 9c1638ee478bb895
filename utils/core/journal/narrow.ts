import { addDays, startOfDay } from 'date-fns'
import type { Instant } from '../time'
import type { Entry } from './entry'
import type { EntryList } from './entry-list'
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
export function narrowed<T extends EntryList>(entries: T, to: Narrowing): T | readonly Entry[] {
  if (isWide(to)) return entries
  const isOn = onDays(to.days)
  return entries
    .slice()
    .filter(
      entry =>
        to.tags.every(tag => entry.tags.includes(tag)) &&
        to.domains.every(domain => entry.domains.includes(domain)) &&
        (!to.pages || entry.kind === 'page') &&
        (to.window === null || entry.window === to.window) &&
        isOn(entry),
    )
}

/** Tells of an entry whether it was begun on one of these days; on whichever where none is named. */
export function onDays(days: Narrowing['days']): (entry: Entry) => boolean {
  if (days.length === 0) return () => true
  const spans = days.map(day => [day, startOfDay(addDays(day, 1)).getTime()] as const)
  return ({ createdAt }) => spans.some(([start, next]) => createdAt >= start && createdAt < next)
}

/** What a list can be narrowed by, because something in it has it. */
export interface Handles extends Pick<Narrowing, 'domains' | 'pages'> {
  /** Those used most come first. */
  readonly tags: readonly string[]
  /** The windows that something was written in. */
  readonly windows: ReadonlySet<Instant>
}

/** Gathers them from entries that are met one by one. */
export function gatherHandles(): { add(entry: Entry): void; handles(): Handles } {
  const counts = new Map<string, number>()
  const [parts, kinds, windows] = [new Set<Domain>(), new Set<string>(), new Set<Instant>()]
  return {
    add({ tags, domains, kind, window }) {
      for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
      for (const domain of domains) parts.add(domain)
      kinds.add(kind)
      if (window !== null) windows.add(window)
    },
    handles() {
      const tags = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      return {
        tags: tags.map(([tag]) => tag),
        domains: DOMAINS.filter(domain => parts.has(domain)),
        pages: kinds.size > 1,
        windows,
      }
    },
  }
}

/** A list of wishes with one put in, or taken out where it was. */
export function toggled<T>(wishes: readonly T[], wish: T): readonly T[] {
  return wishes.includes(wish) ? wishes.filter(one => one !== wish) : [...wishes, wish]
}
