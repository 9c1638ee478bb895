import { createContext } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { LockIs, OpenPort } from './lock-port'

/** The lock of the journal, for the screens that can be found closed by it; null where there is none. */
export const LockWay = createContext<OpenPort | null>(null)

/** How the lock is now; null until it is known. */
export function useLockIs(port: OpenPort | null): LockIs | null {
  const [is, setIs] = useState<LockIs | null>(null)
  useEffect(() => {
    const life = new AbortController()
    const look = async () => {
      const state = await port?.state()
      if (state && !life.signal.aborted) setIs(state.is)
    }
    port?.changed(look, life.signal)
    void look()
    return () => life.abort()
  }, [port])
  return is
}
