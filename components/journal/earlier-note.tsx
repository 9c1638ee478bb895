import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import type { Entry } from '@/utils/core/journal/entry'
import { t } from '@/utils/i18n'
import { NotKept, Removed } from './below-note'
import { formatDay } from './dates'
import { EarlierVersions } from './earlier-versions'
import { Filing } from './filing'
import type { MarkdownPort } from './journal-port'
import { NoteBox } from './note-box'
import type { PageOptions } from './page-state'
import { PageText } from './page-text'
import { usePage } from './use-page'

interface EarlierNoteProps extends Omit<PageOptions, 'id' | 'spanId' | 'onWritten'> {
  readonly note: Entry
  readonly markdown: MarkdownPort
  readonly onBack: () => void
}

/** One note from before, to read, change or remove. */
export function EarlierNote({ note, markdown, onBack, ...options }: EarlierNoteProps) {
  const { state, page } = usePage({ ...options, id: note.id, spanId: note.window })
  const [taken, setTaken] = useState(false)
  const [reading, setReading] = useState(false)
  const { entry, text, loaded, trouble } = state
  const remove = () => {
    page.remove()
    setTaken(true)
  }
  const undo = () => {
    page.restore()
    setTaken(false)
  }
  return (
    <Screen title={formatDay(note.createdAt, options.now())} onBack={onBack}>
      {!taken && !reading && <NoteBox text={text} ready={loaded} onText={page.type} />}
      {!taken && reading && <PageText entry={{ kind: note.kind, text }} markdown={markdown} under={1} />}
      {entry?.deletedAt === null && entry.kind === 'page' && (
        <Button look="quiet" onClick={() => setReading(!reading)}>
          {t(reading ? 'journal.writeOn' : 'journal.readIt')}
        </Button>
      )}
      {entry && entry.deletedAt === null && <Filing key={entry.id} entry={entry} onFile={page.file} />}
      {entry && entry.deletedAt === null && (
        <EarlierVersions journal={options.journal} entry={entry} now={options.now} onBringBack={page.type} />
      )}
      {trouble && <NotKept trouble={trouble} text={text} />}
      {entry && entry.deletedAt === null && (
        <Button look="quiet" onClick={remove}>
          {t('journal.remove')}
        </Button>
      )}
      {entry && entry.deletedAt !== null && <Removed onUndo={undo} focus={taken} />}
    </Screen>
  )
}
