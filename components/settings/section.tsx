import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import css from './section.module.css'

interface SectionProps {
  readonly title: string
  readonly children: ComponentChildren
}

/** One part of the settings, under its own heading. */
export function Section({ title, children }: SectionProps) {
  const id = useId()
  return (
    <section class={css['section']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
