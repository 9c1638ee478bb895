import { useEffect, useState } from 'preact/hooks'
import { measured, type Voice } from '@/utils/core/voice/voice'
import type { Speech } from './voice-port'

/** What is known of a voice; null when it cannot be read, undefined until somebody knows. */
export function useVoice(id: string, { voices, sound }: Speech): Voice | null | undefined {
  const [voice, setVoice] = useState<Voice | null | undefined>(undefined)
  useEffect(() => {
    let wanted = true
    const tell = (known: Voice | null) => wanted && setVoice(known)
    const look = async () => {
      const answer = await voices.look(id)
      const known = answer.ok ? answer.value : null
      tell(known)
      if (!known || known.peaks) return
      // Its end never came, or came just now: what is there is measured, once.
      const whole = await voices.read(id)
      const found = whole.ok && whole.value && (await sound.measure(whole.value.bytes))
      if (!found || !wanted) return
      const sounding = measured(known, found)
      tell(sounding)
      await voices.keep(sounding, [])
    }
    void look()
    return () => {
      wanted = false
    }
  }, [id, voices, sound])
  return voice
}
