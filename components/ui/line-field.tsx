import css from './line-field.module.css'

interface LineFieldProps {
  readonly label: string
  readonly value: string
  /** Whether it is looked for, instead of kept. */
  readonly search?: boolean
  /** In UTF-16 units. */
  readonly longest: number
  readonly onText: (text: string) => void
  readonly onFocus?: () => void
}

/** One line of a person's own words, written on a line. */
export function LineField({ label, value, search = false, longest, onText, onFocus }: LineFieldProps) {
  return (
    <label class={css['field']}>
      {label}
      <input
        {...(search ? { type: 'search' as const } : { type: 'text' as const })}
        value={value}
        maxLength={longest}
        {...(onFocus && { onFocus })}
        onInput={event => onText(event.currentTarget.value)}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
      />
    </label>
  )
}
