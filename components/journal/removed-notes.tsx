import { useId, useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { spokenWords } from '@/components/voice/spoken-words'
import { type Entry, finished, restored } from '@/utils/core/journal/entry'
import { excerpt } from '@/utils/core/journal/words'
import type { Duration, Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import type { JournalPort } from './journal-port'
import css from './removed-notes.module.css'

interface RemovedNotesProps {
  readonly journal: JournalPort
  readonly now: () => Instant
  readonly newId: () => string
  readonly notes: readonly Entry[]
  readonly isSealed: (entry: Entry) => boolean
  /** How long what was spoken is, by its id, as far as that is known. */
  readonly lengths: ReadonlyMap<string, Duration>
  readonly onPutBack: (id: string) => void
}

/** What was removed and can still be had back, folded away at the end of the list. */
export function RemovedNotes({
  journal,
  now,
  newId,
  notes,
  isSealed,
  lengths,
  onPutBack,
}: RemovedNotesProps) {
  const [failed, setFailed] = useState(false)
  const line = useId()
  if (notes.length === 0) return null
  const putBack = async (note: Entry) => {
    // As a note among the others, or it could come to lie over the page that is being written on.
    const entry = finished(restored(note, now()), now())
    const answer = await journal.save({ entry, base: note.rev, sent: null, spare: newId() })
    setFailed(!answer.ok)
    if (answer.ok) onPutBack(answer.value.id)
  }
  return (
    <details>
      <summary class={css['title']}>{t('journal.lately')}</summary>
      {failed && <p role="alert">{t('journal.notPutBack')}</p>}
      <ul>
        {notes.map(note => (
          <li key={note.id} class={css['note']}>
            <span id={`${line}-${note.id}`} class={css['line']} dir="auto">
              {isSealed(note)
                ? t('journal.sealed')
                : excerpt(note.text).split('\n')[0] || spokenWords(note, lengths)}
            </span>
            <Button look="quiet" aria-describedby={`${line}-${note.id}`} onClick={() => void putBack(note)}>
              {t('journal.putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
