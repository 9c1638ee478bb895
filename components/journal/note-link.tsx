import { type Entry, isBlank } from '@/utils/core/journal/entry'
import { excerpt, marked } from '@/utils/core/journal/words'
import { t } from '@/utils/i18n'
import { formatTime } from './dates'
import css from './earlier-notes.module.css'
import { focusOn } from './focus-on'

interface NoteLinkProps {
  readonly entry: Entry
  /** Terms to point out. */
  readonly terms: readonly string[]
  /** The day it was begun on, where the list does not say it. */
  readonly day?: string
  readonly onOpen: (entry: Entry) => void
  /** What is said of what was spoken in it; null where nothing was. */
  readonly spoken: string | null
  /** Whether its words are out of sight. */
  readonly sealed: boolean
  /** Whether it takes the keyboard when it appears. */
  readonly focused: boolean
}

/** One note in a list: when it was begun, and its first lines. */
export function NoteLink({ entry, terms, day, spoken, sealed, onOpen, focused }: NoteLinkProps) {
  const time = formatTime(entry.createdAt)
  const hasWords = !isBlank(entry.text)
  const beside = hasWords ? spoken : null
  return (
    <li>
      <button ref={focused ? focusOn : null} type="button" class={css['note']} onClick={() => onOpen(entry)}>
        <span class={css['when']}>
          {[day, time, ...(sealed ? [] : [beside, ...entry.tags])].filter(part => part != null).join(', ')}
        </span>
        {sealed || !hasWords ? (
          <span class={css['sealed']}>{sealed ? t('journal.sealed') : spoken}</span>
        ) : (
          <span class={css['lines']} dir="auto">
            {marked(excerpt(entry.text, terms), terms).map(({ text, hit }) =>
              hit ? <mark>{text}</mark> : text,
            )}
          </span>
        )}
      </button>
    </li>
  )
}
