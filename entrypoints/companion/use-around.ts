import { useEffect, useState } from 'preact/hooks'
import type { Letter } from '@/utils/core/letter/letter'
import type { Parked } from '@/utils/core/parked/parked'
import type { OwnThing } from '@/utils/core/things/own-thing'
import type { Treatment } from '@/utils/core/treatments/treatment'

/** What a person keeps around a window, as far as the companion shows it. */
export interface Around {
  /** Things of their own, oldest first. */
  readonly things: readonly OwnThing[]
  readonly parked: readonly Parked[]
  readonly treatments: readonly Treatment[]
  /** The note from before; null when there is none, undefined when nobody could look. */
  readonly letter: Letter | null | undefined
  /** Whether the journal is locked, and nobody could look. */
  readonly locked: boolean
  /** Whether it was looked for already. */
  readonly isKnown: boolean
}

export const NOTHING_YET: Around = {
  things: [],
  parked: [],
  treatments: [],
  letter: undefined,
  locked: false,
  isKnown: false,
}

/** What is kept, read after the first picture, which must not wait for a database. */
export function useAround(): Around {
  const [around, setAround] = useState(NOTHING_YET)
  useEffect(() => {
    const life = new AbortController()
    const read = async () => (await import('./around')).watchAround(setAround, life.signal)
    // An effect can run before the picture is on the screen, and asking for code delays that.
    const drawn = requestAnimationFrame(() => setTimeout(read))
    return () => {
      cancelAnimationFrame(drawn)
      life.abort()
    }
  }, [])
  return around
}
