import type { Answer } from '@/utils/core/journal/answer'

/** One kind of small things as the screens need it; `Kept` in `utils/platform/kept-db` has this shape. */
export interface KeptPort<T extends { readonly id: string }> {
  list(): Promise<Answer<readonly T[]>>
  put(value: T): Promise<Answer<void>>
  remove(id: string): Promise<Answer<void>>
  restore(id: string): Promise<Answer<void>>
  /** Calls back when another page has changed something of this kind, until the signal aborts. */
  changed(callback: () => void, signal: AbortSignal): void
}
