import { useMemo } from 'preact/hooks'
import type { Entry } from '@/utils/core/journal/entry'
import { notedDays } from '@/utils/core/journal/month'
import { isOn, type Narrowing, narrowed } from '@/utils/core/journal/narrow'
import type { Instant } from '@/utils/core/time'
import type { SearchPort } from './journal-port'
import { type FoundEntry, useFound } from './use-found'

/** What of a list is wished for, and where else there is something. */
interface Shown {
  readonly entries: readonly Entry[]
  /** What was searched for, the best first; null while nothing is. */
  readonly found: readonly FoundEntry[] | null
  /** The days there would be something on, if no day was chosen. */
  readonly noted: readonly Instant[]
}

/** The entries that a search and a narrowing leave. */
export function useShown(
  search: SearchPort,
  all: readonly Entry[],
  query: string,
  { tags, domains, pages, window, days }: Narrowing,
  isSealed: (entry: Entry) => boolean,
): Shown {
  // One and the same list while nothing changes, or every drawing would start a new search.
  const onAnyDay = useMemo(
    () => narrowed(all, { tags, domains, pages, window, days: [] }),
    [all, tags, domains, pages, window],
  )
  const hidden = onAnyDay.filter(isSealed)
  const searched = useMemo(
    () => (hidden.length === 0 ? onAnyDay : onAnyDay.filter(entry => !hidden.includes(entry))),
    [onAnyDay, hidden.length],
  )
  const foundOnAnyDay = useFound(search, searched, query)
  const found = foundOnAnyDay?.filter(({ entry }) => isOn(entry, days)) ?? null
  const noted = useMemo(
    () => notedDays(foundOnAnyDay?.map(({ entry }) => entry) ?? onAnyDay),
    [foundOnAnyDay, onAnyDay],
  )
  return { entries: onAnyDay.filter(entry => isOn(entry, days)), found, noted }
}
