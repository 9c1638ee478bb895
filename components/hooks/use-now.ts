import { useEffect, useState } from 'preact/hooks'
import type { Instant } from '@/utils/core/time'

/** The clock as a screen needs it: read again every `every` milliseconds, and whenever the page is shown. */
export function useNow(now: () => Instant, every: number): Instant {
  const [instant, setInstant] = useState(now)
  useEffect(() => {
    const look = () => setInstant(now())
    const timer = setInterval(look, every)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [now, every])
  return instant
}
