import type { ComponentChildren } from 'preact'
import css from './section.module.css'
import { type SectionName, sectionTitle } from './sections'

interface SectionProps {
  readonly name: SectionName
  readonly children: ComponentChildren
}

/** One part of the settings, under its own heading. */
export function Section({ name, children }: SectionProps) {
  const id = `${name}-title`
  return (
    <section id={name} class={css['section']} aria-labelledby={id}>
      <h2 id={id}>{sectionTitle(name)}</h2>
      {children}
    </section>
  )
}
