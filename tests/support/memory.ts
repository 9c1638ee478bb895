import type { Instant } from '@/utils/core/time'
import type { Clock } from '@/utils/platform/clock'
import type { Stored } from '@/utils/platform/stored'

/** A stored value in memory, as the real one behaves: what is written is a copy, and writes are counted. */
export interface Memory<T> extends Stored<T> {
  value: T
  writes: number
}

export function memory<T>(first: T): Memory<T> {
  const watchers = new Set<(value: T) => void>()
  return {
    keys: [],
    value: first,
    writes: 0,
    async read() {
      return structuredClone(this.value)
    },
    async mend() {
      return structuredClone(this.value)
    },
    async write(value) {
      this.value = structuredClone(value)
      this.writes += 1
      for (const changed of watchers) changed(this.value)
    },
    watch(changed, signal) {
      watchers.add(changed)
      signal.addEventListener('abort', () => watchers.delete(changed))
    },
  }
}

/** A clock that stands still until it is told. */
export function fakeClock(at: Instant): Clock & { at: Instant } {
  return {
    at,
    now() {
      return this.at
    },
  }
}
