import { lazy } from '@/components/hooks/lazy'
import type { Entry } from '@/utils/core/journal/entry'
import css from './voices-of.module.css'

const VoiceNote = lazy(() => import('./voice-note').then(it => it.VoiceNote))

interface VoicesOfProps {
  readonly entry: Pick<Entry, 'voices'>
  /** The one that is just being spoken; it is left out. */
  readonly except?: string | null
  /** The one that takes the keyboard when it appears. */
  readonly focused?: string | null
  /** Takes one out of the entry; null where none can be. */
  readonly onTakeOut?: ((id: string) => void) | null
}

/** What was spoken in an entry, one after the other. Its code is fetched where there is something. */
export function VoicesOf({ entry, except = null, focused = null, onTakeOut = null }: VoicesOfProps) {
  const voices = entry.voices.filter(id => id !== except)
  if (voices.length === 0) return null
  return (
    <ul class={css['voices']}>
      {voices.map(id => (
        <li key={id}>
          <VoiceNote id={id} focused={id === focused} onTakeOut={onTakeOut} />
        </li>
      ))}
    </ul>
  )
}
