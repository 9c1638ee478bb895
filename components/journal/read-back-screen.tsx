import { Closed } from '@/components/lock/closed'
import { Screen } from '@/components/ui/screen'
import { notesOf } from '@/utils/core/journal/read-back'
import { isSealed, type Windows } from '@/utils/core/journal/seal'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import { formatTime } from './dates'
import type { JournalPort, MarkdownPort } from './journal-port'
import { NoteText } from './note-text'
import css from './read-back-screen.module.css'
import { useListing } from './use-listing'

interface ReadBackScreenProps {
  readonly journal: Pick<JournalPort, 'list' | 'read' | 'changed'>
  readonly markdown: MarkdownPort
  readonly now: () => Instant
  readonly windows: Windows
  /** `Span.id` of the window whose notes these are; null before the first. */
  readonly spanId: Instant | null
  readonly onBack: () => void
}

/** What was kept in a window, one note after another. To be read, or not; nothing can be changed here. */
export function ReadBackScreen({ journal, markdown, now, windows, spanId, onBack }: ReadBackScreenProps) {
  const { listing, trouble } = useListing(journal, now)
  const notes = listing && spanId !== null ? notesOf(listing.entries, spanId) : []
  return (
    <Screen title={t('readBack.title')} onBack={onBack}>
      {trouble && <Closed trouble={trouble} />}
      {listing && notes.length === 0 && <p>{t('readBack.empty')}</p>}
      {notes.length > 0 && <p class={css['soft']}>{t('readBack.about')}</p>}
      {notes.map(note => (
        <article key={note.id} class={css['note']}>
          <p class={css['when']}>{formatTime(note.createdAt)}</p>
          <div class={css['text']}>
            <NoteText note={note} sealed={isSealed(note, windows, now())} markdown={markdown} under={1} />
          </div>
        </article>
      ))}
    </Screen>
  )
}
