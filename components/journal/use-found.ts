import { useLayoutEffect, useState } from 'preact/hooks'
import { type Entry, isBlank } from '@/utils/core/journal/entry'
import type { Found, SearchPort } from './journal-port'

/** What matches the query, the best first; null while nothing is searched for, or nobody knows yet in what. */
export function useFound(search: SearchPort, entries: readonly Entry[] | null, query: string): Found | null {
  const [found, setFound] = useState<Found | null>(null)
  // Not after the next frame: what was typed is asked for in this one.
  useLayoutEffect(() => {
    if (!entries || isBlank(query)) return setFound(null)
    let wanted = true
    void search.find(entries, query).then(result => {
      if (wanted) setFound(result)
    })
    return () => {
      wanted = false
    }
  }, [search, entries, query])
  return found
}
