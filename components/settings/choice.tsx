import { useId } from 'preact/hooks'
import { Tick } from '@/components/ui/tick'
import css from './choice.module.css'

interface ChoiceProps<T> {
  /** The question; left unseen where the heading above already asks it. */
  readonly legend: string
  readonly unseen?: boolean
  /** Whether the options are short enough to stand side by side. */
  readonly short?: boolean
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of a few, each as large as a finger. A stored value that is not among them leaves all unchosen. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { legend, unseen = false, short = false, options, value, onChange } = props
  const name = useId()
  return (
    <fieldset class={css['choice']}>
      <legend class={css[unseen ? 'unseen' : 'legend']}>{legend}</legend>
      <div class={css[short ? 'row' : 'rows']}>
        {options.map(option => (
          <Tick
            key={option.value}
            among={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          >
            {option.label}
          </Tick>
        ))}
      </div>
    </fieldset>
  )
}
