import { browser } from 'wxt/browser'
import { LEAVE } from '@/utils/core/nudge/leave'
import type { Duration, Instant } from '@/utils/core/time'

/**
 * How long one copy of the script lives. WXT's own context is not used: it announces itself to the page, and
 * the page can end it.
 */
export interface Lifetime {
  /** Aborts when the script leaves; everything that listens hangs on it. */
  readonly signal: AbortSignal
  /** Lives until then, by the clock. */
  endAt(ends: Instant): void
  remaining(): Duration
  /** Whether it still lives. It leaves here if the end came while timers slept, or the extension is gone. */
  check(): boolean
  leave(): void
}

export function beginLife(leaving: () => void): Lifetime {
  const life = new AbortController()
  let ends = Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const leave = () => {
    clearTimeout(timer)
    life.abort()
    browser.runtime?.onMessage.removeListener(heard)
    leaving()
  }
  const remaining = () => ends - Date.now()
  const check = () => {
    // A copy that outlived an update or a removal has no id any more. (In Firefox it does not run at all.)
    if (!browser.runtime?.id || remaining() <= 0) leave()
    return !life.signal.aborted
  }
  const endAt = (instant: Instant) => {
    ends = instant
    clearTimeout(timer)
    // Wound again if it rings early, because the clock was set back meanwhile.
    if (check()) timer = setTimeout(endAt, remaining(), ends)
  }
  const heard = (message: unknown) => {
    if (message === LEAVE) leave()
  }
  browser.runtime.onMessage.addListener(heard)
  return { signal: life.signal, endAt, remaining, check, leave }
}
