import { useEffect, useState } from 'preact/hooks'
import { type Entry, isBlank } from '@/utils/core/journal/entry'
import type { SearchPort } from './journal-port'

/** An entry that was found, and the terms in it that were asked for. */
export interface FoundEntry {
  readonly entry: Entry
  readonly terms: readonly string[]
}

/** What matches the query, the best first; null while nothing is searched for. */
export function useFound(
  search: SearchPort,
  entries: readonly Entry[],
  query: string,
): readonly FoundEntry[] | null {
  const [found, setFound] = useState<readonly FoundEntry[] | null>(null)
  useEffect(() => {
    if (isBlank(query)) return setFound(null)
    let wanted = true
    void search.find(entries, query).then(results => {
      if (!wanted) return
      const byId = new Map(entries.map(entry => [entry.id, entry]))
      setFound(
        results.flatMap(({ id, terms }) => {
          const entry = byId.get(id)
          return entry ? [{ entry, terms }] : []
        }),
      )
    })
    return () => {
      wanted = false
    }
  }, [search, entries, query])
  return found
}
