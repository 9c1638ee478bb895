import { useEffect, useState } from 'preact/hooks'
import type { Watched } from './use-snapshot'

/** Keeps a change. `wished` is all of what the page shows with it. */
type Keep<T> = (patch: Partial<T>, wished: T) => Promise<T>

/** What a page shows of something it changes. */
interface Shown<T> {
  readonly value: T
  /** True when the latest change could not be kept. */
  readonly failed: boolean
}

interface Choices<T> {
  change(patch: Partial<T>): Promise<void>
  /** Something newer came from storage. */
  arrived(newest: T): void
}

/**
 * Choices without a save button. A change shows at once, and goes back if `keep` rejects. While changes are
 * on their way, older values that come back from storage are not shown, so quick presses cannot undo each other.
 */
export function createChoices<T>(first: T, keep: Keep<T>, show: (shown: Shown<T>) => void): Choices<T> {
  let kept = first
  let shown: Shown<T> = { value: first, failed: false }
  let onTheirWay = 0
  const set = (next: Partial<Shown<T>>) => {
    shown = { ...shown, ...next }
    show(shown)
  }
  return {
    arrived(newest) {
      kept = newest
      if (onTheirWay === 0) set({ value: kept })
    },
    async change(patch) {
      const wished = { ...shown.value, ...patch }
      onTheirWay += 1
      set({ value: wished })
      let failed = false
      try {
        kept = await keep(patch, wished)
      } catch {
        failed = true // said on the page; whoever made `keep` has noted why
      }
      onTheirWay -= 1
      set(onTheirWay === 0 ? { value: kept, failed } : { failed })
    },
  }
}

/** The choices as a component needs them. Only the first `keep` it is given is used. */
export function useChoices<T>(watched: Watched<T>, first: T, keep: Keep<T>) {
  const [shown, setShown] = useState<Shown<T>>({ value: first, failed: false })
  const [choices] = useState(() => createChoices(first, keep, setShown))
  useEffect(() => {
    const life = new AbortController()
    watched.watch(choices.arrived, life.signal)
    return () => life.abort()
  }, [watched, choices])
  return { ...shown, change: (patch: Partial<T>) => void choices.change(patch) }
}
