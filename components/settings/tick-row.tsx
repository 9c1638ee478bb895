import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import css from './tick-row.module.css'

interface TickRowProps {
  readonly label: string
  readonly checked: boolean
  /** How things stand with it, at the other end of the row. */
  readonly note?: ComponentChildren
  readonly onToggle: () => void
}

/** One thing that is on or off, as a row of a list. */
export function TickRow({ label, checked, note, onToggle }: TickRowProps) {
  const id = useId()
  return (
    <li class={css['row']}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={note ? id : undefined}
          onChange={event => {
            // What is shown is what is kept: a change that is refused shows as none.
            event.currentTarget.checked = checked
            onToggle()
          }}
        />
        {label}
      </label>
      {note && (
        <span id={id} class={css['quiet']}>
          {note}
        </span>
      )}
    </li>
  )
}
