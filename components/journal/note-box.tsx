import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '@/utils/i18n'
import css from './note-box.module.css'

interface NoteBoxProps {
  readonly text: string
  /** When this turns true, the box takes the keyboard, with the caret after the last word. */
  readonly ready: boolean
  readonly onText: (text: string) => void
  readonly placeholder?: string | undefined
  readonly describedBy?: string | undefined
  /** What it is called. @default *Note* */
  readonly label?: string
}

/** The box that is written in. It grows with its text and never scrolls inside. */
export function NoteBox(props: NoteBoxProps) {
  const { text, ready, onText, placeholder, describedBy, label = t('journal.note') } = props
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const { current } = box
    if (!ready || !current) return
    // Whoever has moved on meanwhile keeps the place they chose.
    if (!document.activeElement?.matches('body, h1')) return
    current.focus({ preventScroll: true })
    current.setSelectionRange(current.value.length, current.value.length)
    if (current.value !== '') current.scrollIntoView({ block: 'end' })
  }, [ready])
  return (
    <div class={css['grow']} data-text={text}>
      <textarea
        ref={box}
        class={css['note']}
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={placeholder}
        value={text}
        onInput={event => onText(event.currentTarget.value)}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        rows={5}
      />
    </div>
  )
}
