import { useEffect, useRef, useState } from 'preact/hooks'
import type { KeptPort } from '@/components/kept/kept-port'
import type { Trouble } from '@/utils/core/journal/answer'
import { type Letter, NO_LETTER } from '@/utils/core/letter/letter'
import type { Instant } from '@/utils/core/time'

/** The note from before, as it is shown and typed. Every change is put at once: storage keeps their order. */
export function useLetter(letters: KeptPort<Letter>, now: () => Instant) {
  const [letter, setLetter] = useState(NO_LETTER)
  const [ready, setReady] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  /** What is shown now; a reading that began before the latest change is not shown any more. */
  const latest = useRef(NO_LETTER)

  useEffect(() => {
    const life = new AbortController()
    const read = async () => {
      const before = latest.current
      const answer = await letters.list()
      if (life.signal.aborted) return
      setReady(true)
      if (!answer.ok) return setTrouble(answer.trouble)
      const [stored] = answer.value
      if (!stored || latest.current !== before) return
      latest.current = stored
      setLetter(stored)
    }
    letters.changed(() => void read(), life.signal)
    void read()
    return () => life.abort()
  }, [letters])

  const change = async (patch: Partial<Pick<Letter, 'text' | 'alsoWhen'>>) => {
    const next = { ...latest.current, ...patch, updatedAt: now() }
    latest.current = next
    setLetter(next)
    const answer = await letters.put(next)
    setTrouble(answer.ok ? null : answer.trouble)
  }
  return { letter, ready, trouble, change: (patch: Parameters<typeof change>[0]) => void change(patch) }
}
