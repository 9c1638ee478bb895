import { useMemo } from 'preact/hooks'
import type { Entry } from '@/utils/core/journal/entry'
import type { EntryList } from '@/utils/core/journal/entry-list'
import { type Narrowing, narrowed, onDays } from '@/utils/core/journal/narrow'
import { without } from '@/utils/core/journal/seal'
import type { Instant } from '@/utils/core/time'
import type { Found, SearchPort } from './journal-port'
import { useFound } from './use-found'

/** What of a list is wished for. */
interface Shown {
  readonly entries: readonly Entry[]
  /** What was searched for; null while nothing is. */
  readonly found: Found | null
  /** What there would be, if no day was chosen. */
  readonly onAnyDay: EntryList
}

/**
 * The entries that a search and a narrowing leave. All of them are searched, and what is left is looked for in what was
 * found: or each step of a narrowing would have them taken up anew. `searched` says whether they can be; `sealed` are
 * those of all that once were.
 */
export function useShown(
  search: SearchPort,
  all: readonly Entry[],
  searched: boolean,
  sealed: readonly Entry[],
  query: string,
  { tags, domains, pages, window, days }: Narrowing,
  isSealed: (entry: Entry) => boolean,
): Shown {
  const hidden = sealed.filter(isSealed)
  // One and the same lists while nothing changes: there may be many notes in them.
  const anyDay = useMemo(() => ({ tags, domains, pages, window, days: [] }), [tags, domains, pages, window])
  const onAnyDay = useMemo(() => narrowed(all, anyDay), [all, anyDay])
  const entries = useMemo(() => on(days, onAnyDay), [onAnyDay, days])
  const everything = useFound(search, searched ? all : null, query)
  const foundOnAnyDay = useMemo(() => {
    const seen = everything && without(everything.entries, hidden)
    return seen && narrowed(seen, anyDay)
  }, [everything, hidden.length, anyDay])
  const found = useMemo(
    () => everything && foundOnAnyDay && { terms: everything.terms, entries: on(days, foundOnAnyDay) },
    [everything, foundOnAnyDay, days],
  )
  return { entries, found, onAnyDay: foundOnAnyDay ?? onAnyDay }
}

/** Those of one of some days; all of them, and no copy, where no day is named. */
const on = <T extends EntryList>(days: readonly Instant[], entries: T) =>
  days.length === 0 ? entries : entries.slice().filter(onDays(days))
