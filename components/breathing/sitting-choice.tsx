import { SITTINGS, UNTIL_STOPPED } from '@/utils/core/breathing/pattern'
import { type Duration, MINUTE } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import css from './sitting-choice.module.css'

interface SittingChoiceProps {
  readonly lasts: Duration
  readonly onChoose: (lasts: Duration) => void
}

/** One quiet choice, already made. */
export function SittingChoice({ lasts, onChoose }: SittingChoiceProps) {
  return (
    <select
      class={css['choice']}
      aria-label={t('breathe.length')}
      value={lasts}
      onChange={event => onChoose(Number(event.currentTarget.value))}
    >
      {SITTINGS.map(length => (
        <option key={length} value={length}>
          {length === UNTIL_STOPPED ? t('breathe.untilStopped') : t('breathe.minutes', length / MINUTE)}
        </option>
      ))}
    </select>
  )
}
