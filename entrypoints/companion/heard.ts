import type { KeptPort } from '@/components/kept/kept-port'
import type { Answer } from '@/utils/core/journal/answer'
import { letters, ownThings, parked } from '@/utils/platform/kept-db'

/** A kind of kept things whose changes this page hears as well when it makes them itself. */
function heard<T extends { readonly id: string }>(kept: KeptPort<T>): KeptPort<T> {
  const listeners = new Set<() => void>()
  const told = async (changing: Promise<Answer<void>>) => {
    const answer = await changing
    if (answer.ok) for (const tell of listeners) tell()
    return answer
  }
  return {
    list: kept.list,
    put: value => told(kept.put(value)),
    remove: id => told(kept.remove(id)),
    restore: id => told(kept.restore(id)),
    changed(callback, signal) {
      kept.changed(callback, signal)
      listeners.add(callback)
      signal.addEventListener('abort', () => listeners.delete(callback))
    },
  }
}

export const keptThings = heard(ownThings)
export const keptParked = heard(parked)
export const keptLetters = heard(letters)
