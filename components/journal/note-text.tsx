import { VoicesOf } from '@/components/voice/voices-of'
import { type Entry, isBlank } from '@/utils/core/journal/entry'
import { t } from '@/utils/i18n'
import css from './earlier-notes.module.css'
import type { MarkdownPort } from './journal-port'
import { PageText } from './page-text'

interface NoteTextProps {
  readonly note: Entry
  /** Whether its words are out of sight. */
  readonly sealed: boolean
  readonly markdown: MarkdownPort
  /** The level of the heading that it stands under. */
  readonly under: number
}

/** What an entry says, to be read back; of one that is sealed, only that it is. */
export function NoteText({ note, sealed, markdown, under }: NoteTextProps) {
  if (sealed) return <p class={css['sealed']}>{t('journal.sealed')}</p>
  return (
    <>
      {!isBlank(note.text) && <PageText entry={note} markdown={markdown} under={under} />}
      <VoicesOf entry={note} />
    </>
  )
}
