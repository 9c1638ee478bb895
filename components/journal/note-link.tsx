import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { type Entry, isBlank } from '@/utils/core/journal/entry'
import { excerpt, marked } from '@/utils/core/journal/words'
import { t } from '@/utils/i18n'
import { formatTime } from './dates'
import css from './earlier-notes.module.css'

interface NoteLinkProps {
  readonly entry: Entry
  /** Which of how many in its list it is, from 1: the others need not be there. */
  readonly place: number
  readonly of: number
  /** Terms to point out. */
  readonly terms: ReadonlySet<string>
  /** The day it was begun on, where the list does not say it. */
  readonly day?: string
  readonly onOpen: (entry: Entry) => void
  /** What is said of what was spoken in it; null where nothing was. */
  readonly spoken: string | null
  /** Whether its words are out of sight. */
  readonly sealed: boolean
  /** Told when it has taken the keyboard, which it does when it appears; null where it does not. */
  readonly onFocused: (() => void) | null
}

/** After a single letter nearly every word could be pointed out: more than this point nowhere, and take long to draw. */
const MOST_MARKS = 6

/** One note in a list: when it was begun, and its first lines. */
export function NoteLink({ entry, place, of, terms, day, spoken, sealed, onOpen, onFocused }: NoteLinkProps) {
  const button = useRef<HTMLButtonElement>(null)
  const due = onFocused !== null
  useLayoutEffect(() => {
    if (!due) return
    button.current?.focus()
    onFocused()
  }, [due])
  // A list is drawn several times for each key that is typed.
  const lines = useMemo(
    () => (sealed ? [] : marked(excerpt(entry.text, terms), terms, MOST_MARKS)),
    [entry.text, terms, sealed],
  )
  const time = formatTime(entry.createdAt)
  const hasWords = !isBlank(entry.text)
  const beside = hasWords ? spoken : null
  return (
    <li aria-posinset={place} aria-setsize={of}>
      <button ref={button} type="button" class={css['note']} onClick={() => onOpen(entry)}>
        <span class={css['when']}>
          {[day, time, ...(sealed ? [] : [beside, ...entry.tags])].filter(part => part != null).join(', ')}
        </span>
        {sealed || !hasWords ? (
          <span class={css['sealed']}>{sealed ? t('journal.sealed') : spoken}</span>
        ) : (
          <span class={css['lines']} dir="auto">
            {lines.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}
          </span>
        )}
      </button>
    </li>
  )
}
