import type { ButtonHTMLAttributes } from 'preact'
import css from './button.module.css'

interface ButtonProps extends Omit<ButtonHTMLAttributes, 'class' | 'type'> {
  /** `main` is the one thing a screen is for; `choice` stands among equals; `quiet` is a word that can be pressed. */
  readonly look?: 'main' | 'choice' | 'quiet'
  /** Whether it sends the form it stands in, as Enter does. */
  readonly submits?: boolean
}

/** A button, 48 px high at least. It is as wide as its place, except a quiet one. */
export function Button({ look = 'choice', submits = false, ...rest }: ButtonProps) {
  return <button type={submits ? 'submit' : 'button'} class={css[look]} {...rest} />
}
