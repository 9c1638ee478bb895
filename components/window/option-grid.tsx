import type { ComponentChildren } from 'preact'
import css from './option-grid.module.css'

interface OptionGridProps<T> {
  readonly id: string
  readonly question: string
  readonly hint?: ComponentChildren
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One question with a few answers side by side, one of them given already. */
export function OptionGrid<T extends string | number>(props: OptionGridProps<T>) {
  const { id, question, hint, options, value, onChange } = props
  return (
    <>
      <div class={css['asked']}>
        <p id={id}>{question}</p>
        {hint && (
          <p id={`${id}-hint`} class={css['hint']}>
            {hint}
          </p>
        )}
      </div>
      <div
        class={css['options']}
        role="radiogroup"
        aria-labelledby={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
      >
        {options.map(option => (
          <label key={option.value} class={css['option']}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </>
  )
}
