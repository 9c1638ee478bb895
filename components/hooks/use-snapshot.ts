import { useEffect, useState } from 'preact/hooks'

/** A value kept elsewhere that can be watched; `utils/platform/stored` has this shape. */
export interface Watched<T> {
  watch(changed: (value: T) => void, signal: AbortSignal): void
}

/** The newest value of something stored, starting from one already read. Two open screens show the same. */
export function useSnapshot<T>(watched: Watched<T>, first: T): T {
  const [value, setValue] = useState(first)
  useEffect(() => {
    const life = new AbortController()
    watched.watch(setValue, life.signal)
    return () => life.abort()
  }, [watched])
  return value
}
