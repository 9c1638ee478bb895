import css from './line-field.module.css'

interface LineFieldProps {
  readonly label: string
  readonly value: string
  /** In UTF-16 units. */
  readonly longest: number
  readonly onText: (text: string) => void
}

/** One line of a person's own words, written on a line. */
export function LineField({ label, value, longest, onText }: LineFieldProps) {
  return (
    <label class={css['field']}>
      {label}
      <input
        type="text"
        value={value}
        maxLength={longest}
        onInput={event => onText(event.currentTarget.value)}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
      />
    </label>
  )
}
