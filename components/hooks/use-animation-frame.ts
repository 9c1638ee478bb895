import { useEffect, useRef } from 'preact/hooks'

/** Calls `onFrame` before every paint while `running` and the page is shown. Otherwise nothing is scheduled. */
export function useAnimationFrame(running: boolean, onFrame: () => void): void {
  const latest = useRef(onFrame)
  latest.current = onFrame
  useEffect(() => {
    if (!running) return
    let frame = 0
    const step = () => {
      frame = requestAnimationFrame(step)
      latest.current()
    }
    const follow = () => {
      cancelAnimationFrame(frame)
      if (!document.hidden) frame = requestAnimationFrame(step)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [running])
}
