import css from './time-field.module.css'

interface TimeFieldProps {
  readonly label: string
  /** `HH:MM`, or empty. */
  readonly value: string
  /** Id of the sentence that says what is wrong; undefined while nothing is. */
  readonly problemId: string | undefined
  /** Id of a sentence about it, while nothing is wrong. */
  readonly describedBy?: string
  readonly onChange: (value: string) => void
}

/** A time of day, in the way the browser asks for one. */
export function TimeField({ label, value, problemId, describedBy, onChange }: TimeFieldProps) {
  return (
    <label class={css['field']}>
      {label}
      <input
        type="time"
        value={value}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId ?? describedBy}
        onInput={event => onChange(event.currentTarget.value)}
      />
    </label>
  )
}
