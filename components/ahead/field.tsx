import css from './field.module.css'

interface FieldProps {
  readonly type: 'date' | 'time'
  readonly label: string
  readonly value: string
  /** Id of the sentence that says what is missing; undefined while nothing is. */
  readonly problemId?: string | undefined
  readonly onChange: (value: string) => void
}

/** A day or a time, in the way the browser asks for one. */
export function Field({ type, label, value, problemId, onChange }: FieldProps) {
  return (
    <label class={css['field']}>
      {label}
      <input
        type={type}
        value={value}
        {...(type === 'date' && { min: '1900-01-01', max: '2199-12-31' })}
        aria-invalid={problemId !== undefined}
        aria-describedby={problemId}
        onInput={event => onChange(event.currentTarget.value)}
      />
    </label>
  )
}
