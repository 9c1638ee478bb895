import type { ComponentChildren, Ref } from 'preact'
import css from './fold.module.css'

interface FoldProps {
  readonly title: string
  /** What it comes to at the moment, said beside the title. */
  readonly beside?: string
  /** The line that folds it, for whoever has to bring the keyboard there. */
  readonly line?: Ref<HTMLElement>
  /** Told whether it is open, when that changes. */
  readonly onToggle?: (open: boolean) => void
  readonly children: ComponentChildren
}

/** Something that is there for who wants it, folded away until then. */
export function Fold({ title, beside, line, onToggle, children }: FoldProps) {
  return (
    <details class={css['fold']} onToggle={event => onToggle?.(event.currentTarget.open)}>
      <summary ref={line ?? null} class={css['title']}>
        {title}
        {beside !== undefined && <span class={css['beside']}>{beside}</span>}
      </summary>
      {children}
    </details>
  )
}
