import { useState } from 'preact/hooks'
import type { Pace } from '@/utils/core/breathing/pacer'
import { t } from '@/utils/i18n'
import css from './spoken-cue.module.css'

interface SpokenCueProps {
  readonly phase: Pace['phase'] | null
  readonly firstBreath: boolean
  readonly after: boolean
}

/**
 * The words for a screen reader: said through the first breath, then no more, unless the person asks.
 * The way to ask is seen only when the keyboard reaches it, as it does nothing for the eye.
 */
export function SpokenCue({ phase, firstBreath, after }: SpokenCueProps) {
  const [keepSaying, setKeepSaying] = useState(false)
  const cue = phase === 'in' ? t('breathe.in') : phase === 'out' ? t('breathe.out') : ''
  const spoken = after ? t('breathe.after') : firstBreath || keepSaying ? cue : t('breathe.quietNow')
  return (
    <>
      <p class={css['unseen']} role="status">
        {spoken}
      </p>
      {phase && (
        <label class={css['unseen']}>
          <input
            type="checkbox"
            checked={keepSaying}
            onChange={event => setKeepSaying(event.currentTarget.checked)}
          />
          {t('breathe.keepSaying')}
        </label>
      )}
    </>
  )
}
