import { useContext, useEffect, useState } from 'preact/hooks'
import type { Entry } from '@/utils/core/journal/entry'
import type { Duration } from '@/utils/core/time'
import { SpeechWay } from './voice-port'

const NONE: ReadonlyMap<string, Duration> = new Map()

/** How long what was spoken is, by its id; asked for again with every list that has some of it. */
export function useLengths(entries: readonly Entry[], spoken: boolean): ReadonlyMap<string, Duration> {
  const voices = useContext(SpeechWay)?.voices
  const [lengths, setLengths] = useState(NONE)
  useEffect(() => {
    if (!voices || !spoken) return
    let wanted = true
    void voices.list().then(answer => {
      if (wanted && answer.ok) setLengths(new Map(answer.value.map(({ id, length }) => [id, length])))
    })
    return () => {
      wanted = false
    }
  }, [voices, entries, spoken])
  return lengths
}
