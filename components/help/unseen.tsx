import type { ComponentChildren } from 'preact'
import css from './unseen.module.css'

interface UnseenProps {
  /** `status` is said when it changes. */
  readonly role?: 'status'
  readonly children: ComponentChildren
}

/** Words for a screen reader that the eye has already from elsewhere. */
export function Unseen(props: UnseenProps) {
  return <span class={css['unseen']} {...props} />
}
