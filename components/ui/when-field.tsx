import css from './when-field.module.css'

interface WhenFieldProps {
  readonly type: 'date' | 'time'
  readonly label: string
  /** As HTML writes it, `YYYY-MM-DD` or `HH:MM`; empty for none. */
  readonly value: string
  /** Id of the sentence that says what is wrong; undefined while nothing is. */
  readonly problemId?: string | undefined
  /** Id of a sentence about it, while nothing is wrong. */
  readonly describedBy?: string
  readonly onChange: (value: string) => void
}

/** A day, or a time of day, in the way the browser asks for one. */
export function WhenField({ type, label, value, problemId, describedBy, onChange }: WhenFieldProps) {
  return (
    <label class={css['field']}>
      {label}
      <input
        type={type}
        value={value}
        {...(type === 'date' && { min: '1900-01-01', max: '2199-12-31' })}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId ?? describedBy}
        onInput={event => onChange(event.currentTarget.value)}
      />
    </label>
  )
}
