import type { ComponentChildren } from 'preact'
import css from './tick.module.css'

interface TickProps {
  /** The radio buttons of this name go with it: one of them is on. Left out for something that is on or off. */
  readonly among?: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ComponentChildren
}

/** Something that can be chosen, with the words beside it, as large as a finger. */
export function Tick({ among, checked, onChange, children }: TickProps) {
  return (
    <label class={css['tick']}>
      <input
        {...(among === undefined ? { type: 'checkbox' as const } : { type: 'radio' as const, name: among })}
        checked={checked}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  )
}
