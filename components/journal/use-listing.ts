import { useEffect, useRef, useState } from 'preact/hooks'
import type { Trouble } from '@/utils/core/journal/answer'
import type { Instant } from '@/utils/core/time'
import type { JournalPort, Listing } from './journal-port'

/** The journal's list as it is in storage, read again when another window stored something. */
export function useListing(
  journal: Pick<JournalPort, 'list' | 'changed'>,
  now: () => Instant,
): { readonly listing: Listing | null; readonly trouble: Trouble | null; readonly reload: () => void } {
  const [listing, setListing] = useState<Listing | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const reload = useRef(() => {})
  useEffect(() => {
    const life = new AbortController()
    let reading = false
    let stale = false
    // Another window may store with every key: one reading at a time, and the newest state at the end.
    const read = async () => {
      stale = true
      if (reading) return
      reading = true
      while (stale && !life.signal.aborted) {
        stale = false
        const answer = await journal.list(now())
        setTrouble(answer.ok ? null : answer.trouble)
        if (answer.ok) setListing(answer.value)
      }
      reading = false
    }
    reload.current = () => void read()
    journal.changed(reload.current, life.signal)
    reload.current()
    return () => life.abort()
  }, [journal, now])
  return { listing, trouble, reload: () => reload.current() }
}
