import css from './outside.module.css'

/** A link out of Arbor, to a host from the book of help lines: a new tab, not told where it was opened from. */
export function Outside({ web }: { readonly web: string }) {
  return (
    <a class={css['outside']} href={`https://${web}`} target="_blank" rel="noreferrer" dir="ltr">
      {web}
    </a>
  )
}
