/** One of a browser's events: a listener that is added twice is there once, as in both browsers. */
export function fakeEvent<A extends readonly unknown[]>() {
  const listeners = new Set<(...args: A) => unknown>()
  return {
    addListener: (heard: (...args: A) => unknown) => void listeners.add(heard),
    removeListener: (heard: (...args: A) => unknown) => void listeners.delete(heard),
    hasListener: (heard: (...args: A) => unknown) => listeners.has(heard),
    hasListeners: () => listeners.size > 0,
    /** How many listen. */
    count: () => listeners.size,
    fire(...args: A) {
      for (const heard of [...listeners]) heard(...args)
    },
  }
}
