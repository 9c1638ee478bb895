import { formatTime } from '@/components/journal/dates'
import type { JournalPort, MarkdownPort } from '@/components/journal/journal-port'
import { NoteText } from '@/components/journal/note-text'
import { useListing } from '@/components/journal/use-listing'
import { Closed } from '@/components/lock/closed'
import { isSealed, type Windows } from '@/utils/core/journal/seal'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import css from './past-window-screen.module.css'

interface PastNotesProps {
  readonly journal: JournalPort
  readonly markdown: MarkdownPort
  readonly now: () => Instant
  readonly windows: Windows
  readonly spanId: Instant
}

/** What was written in a window, to be read, from the first word to the last. */
export function PastNotes({ journal, markdown, now, windows, spanId }: PastNotesProps) {
  const { listing, trouble } = useListing(journal, now)
  const notes = listing?.entries.filter(({ window }) => window === spanId).toReversed()
  return (
    <section>
      <h2>{t('past.notes')}</h2>
      {trouble && <Closed trouble={trouble} />}
      {notes?.length === 0 && <p class={css['soft']}>{t('past.noNotes')}</p>}
      <ul>
        {notes?.map(note => (
          <li key={note.id} class={css['note']}>
            <p class={css['soft']}>{formatTime(note.createdAt)}</p>
            <NoteText note={note} sealed={isSealed(note, windows, now())} markdown={markdown} under={2} />
          </li>
        ))}
      </ul>
    </section>
  )
}
