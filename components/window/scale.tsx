import { t } from '@/utils/i18n'
import css from './scale.module.css'

interface ScaleProps {
  /** Id of the question. */
  readonly labelledBy: string
  /** The words at both ends. */
  readonly low: string
  readonly high: string
  /** 0 to `MOST`; null while nothing was chosen: there is no thumb then, which would be an answer already. */
  readonly value: number | null
  readonly onValue: (value: number) => void
}

const MOST = 10

/** A line between two words, on which a place can be chosen. It shows no number. */
export function Scale({ labelledBy, low, high, value, onValue }: ScaleProps) {
  return (
    <div class={css['scale']}>
      <input
        type="range"
        min={0}
        max={MOST}
        step={1}
        value={value ?? MOST / 2}
        data-unset={value === null || undefined}
        aria-labelledby={labelledBy}
        aria-valuetext={value === null ? t('checkIn.unset') : t('checkIn.at', [String(value), low, high])}
        onInput={event => onValue(event.currentTarget.valueAsNumber)}
        // A press on the middle changes nothing where the browser has the unseen thumb, and so is no input to it.
        onClick={event => onValue(event.currentTarget.valueAsNumber)}
      />
      <div class={css['ends']} aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </div>
    </div>
  )
}
