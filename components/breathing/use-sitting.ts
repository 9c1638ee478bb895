import { useEffect, useRef, useState } from 'preact/hooks'
import { type Pace, paceAt } from '@/utils/core/breathing/pacer'
import { SOFT_LONG_EXHALE } from '@/utils/core/breathing/pattern'
import type { Duration, Instant } from '@/utils/core/time'
import { useAnimationFrame } from '../hooks/use-animation-frame'

interface Sitting {
  readonly pacing: boolean
  begin(lasts: Duration): void
  stop(): void
}

/**
 * Sitting with the pace. `onPace` hears every frame, then null when the pace stops. `onDone` hears once of each
 * sitting that ran its length or was left after a whole breath, in whatever way: button, *Back*, a closed popup.
 */
export function useSitting(
  now: () => Instant,
  onPace: (pace: Pace | null) => void,
  onDone: () => void,
): Sitting {
  const [pacing, setPacing] = useState(false)
  const current = useRef<{ since: Instant; lasts: Duration } | null>(null)

  const look = (): Pace | null => {
    const sitting = current.current
    if (!sitting) return null
    const instant = now()
    // A clock that was set back begins the breath anew; it could otherwise stand still for hours.
    sitting.since = Math.min(sitting.since, instant)
    return paceAt(SOFT_LONG_EXHALE, instant - sitting.since, sitting.lasts)
  }
  const stop = () => {
    const pace = look()
    current.current = null
    setPacing(false)
    onPace(null)
    if (pace && pace.cycle > 0) onDone()
  }
  const begin = (lasts: Duration) => {
    current.current = { since: now(), lasts }
    setPacing(true)
  }

  useAnimationFrame(pacing, () => {
    const pace = look()
    if (pace?.done) stop()
    else if (pace) onPace(pace)
  })

  const leave = useRef(stop)
  leave.current = stop
  useEffect(() => {
    const left = () => leave.current()
    addEventListener('pagehide', left)
    return () => {
      removeEventListener('pagehide', left)
      left()
    }
  }, [])

  return { pacing, begin, stop }
}
