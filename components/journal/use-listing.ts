import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Trouble } from '@/utils/core/journal/answer'
import type { Listing } from '@/utils/core/journal/listing'
import type { Instant } from '@/utils/core/time'
import type { JournalPort } from './journal-port'
import { createListingSource, type Listed, type ListingSource } from './listing-source'

/** What a source has, drawn again when it changes. */
export function useListed(source: ListingSource): Listed {
  const [listed, setListed] = useState(source.now)
  // Not after the next frame: what is read by then is in it.
  useLayoutEffect(() => {
    const life = new AbortController()
    const look = () => setListed(source.now())
    source.watch(look, life.signal)
    look()
    return () => life.abort()
  }, [source])
  return listed
}

/** A source of a screen's own, which ends with it. */
export function useListingSource(
  journal: Pick<JournalPort, 'list' | 'read' | 'changed'>,
  now: () => Instant,
): ListingSource {
  const source = useMemo(() => createListingSource(journal, now), [journal, now])
  useEffect(() => source.end, [source])
  return source
}

/** The whole list of the journal as it is in storage, read again when another window stored something. */
export function useListing(
  journal: Pick<JournalPort, 'list' | 'read' | 'changed'>,
  now: () => Instant,
): { readonly listing: Listing | null; readonly trouble: Trouble | null; readonly reload: () => void } {
  const source = useListingSource(journal, now)
  const { listing, whole, trouble } = useListed(source)
  return { listing: whole ? listing : null, trouble, reload: source.reload }
}
