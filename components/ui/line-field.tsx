import css from './line-field.module.css'

interface LineFieldProps {
  readonly label: string
  readonly value: string
  /** Whether it is looked for, instead of kept. */
  readonly search?: boolean
  /** Whether nobody who looks over a shoulder should read it. */
  readonly secret?: boolean
  /** In UTF-16 units. */
  readonly longest: number
  readonly onText: (text: string) => void
}

const TYPES = {
  secret: { type: 'password' },
  search: { type: 'search' },
  words: { type: 'text' },
} as const

/** One line of a person's own words, written on a line. */
export function LineField(props: LineFieldProps) {
  const { label, value, search = false, secret = false, longest, onText } = props
  return (
    <label class={css['field']}>
      {label}
      <input
        {...TYPES[secret ? 'secret' : search ? 'search' : 'words']}
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
