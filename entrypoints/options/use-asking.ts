import { useState } from 'preact/hooks'
import { note } from '@/utils/platform/log'

/**
 * A question the browser puts to the person. `ask` has to be called first thing in a press: the request is made
 * before anything is awaited, because both browsers show their prompt only then.
 */
export function useAsking() {
  const [refused, setRefused] = useState(false)
  const ask = (request: () => Promise<boolean>, given?: () => void) => {
    request()
      .then(answer => {
        setRefused(!answer)
        if (answer) given?.()
      })
      .catch(async error => {
        setRefused(true)
        await note('settings ask', error)
      })
  }
  return { refused, ask, forget: () => setRefused(false) }
}
