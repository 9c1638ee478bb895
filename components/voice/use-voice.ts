import { useEffect, useState } from 'preact/hooks'
import { type Duration, SECOND } from '@/utils/core/time'
import { isLive, measured, type Voice } from '@/utils/core/voice/voice'
import type { Speech } from './voice-port'

/** How soon what is just being spoken, in another window, is looked at again. */
const AGAIN: Duration = 2 * SECOND

/** What is known of a voice; null when it cannot be read, undefined until somebody knows. */
export function useVoice(id: string, { voices, sound, now }: Speech): Voice | null | undefined {
  const [voice, setVoice] = useState<Voice | null | undefined>(undefined)
  useEffect(() => {
    const life = new AbortController()
    let timer = 0
    const look = async () => {
      const answer = await voices.look(id)
      const known = answer.ok ? answer.value : null
      if (life.signal.aborted) return
      setVoice(known)
      if (known && isLive(known, now())) timer = setTimeout(look, AGAIN) as unknown as number
      else if (known && !known.peaks) await measure(known)
    }
    /** Its end never came: what is there is measured, once. */
    const measure = async (known: Voice) => {
      const whole = await voices.read(id)
      const found = whole.ok && whole.value && (await sound.measure(whole.value.bytes))
      if (!found || life.signal.aborted) return
      setVoice(measured(known, found))
      await voices.keep(measured(known, found), [])
    }
    void look()
    return () => {
      clearTimeout(timer)
      life.abort()
    }
  }, [id, voices, sound, now])
  return voice
}
