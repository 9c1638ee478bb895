import { useContext, useEffect, useState } from 'preact/hooks'
import type { Entry } from '@/utils/core/journal/entry'
import type { Duration } from '@/utils/core/time'
import { SpeechWay } from './voice-port'

interface Listed {
  readonly entries: readonly Entry[]
  readonly removed: readonly Entry[]
}

const NONE: ReadonlyMap<string, Duration> = new Map()

/** How long what was spoken is, by its id; asked for again with every listing that has some of it. */
export function useLengths(listing: Listed | null): ReadonlyMap<string, Duration> {
  const voices = useContext(SpeechWay)?.voices
  const [lengths, setLengths] = useState(NONE)
  useEffect(() => {
    const all = listing ? [...listing.entries, ...listing.removed] : []
    if (!voices || all.every(entry => entry.voices.length === 0)) return
    let wanted = true
    void voices.list().then(answer => {
      if (wanted && answer.ok) setLengths(new Map(answer.value.map(({ id, length }) => [id, length])))
    })
    return () => {
      wanted = false
    }
  }, [voices, listing])
  return lengths
}
