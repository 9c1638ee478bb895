import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { Screen } from '@/components/ui/screen'
import type { Entry } from '@/utils/core/journal/entry'
import { isOpenWindow, isSealed, type Windows } from '@/utils/core/journal/seal'
import { t } from '@/utils/i18n'
import { NotKept, Removed } from './below-note'
import css from './below-note.module.css'
import { formatDay } from './dates'
import { EarlierVersions } from './earlier-versions'
import { Filing } from './filing'
import type { MarkdownPort } from './journal-port'
import { NoteBox } from './note-box'
import type { PageOptions } from './page-state'
import { PageText } from './page-text'
import { SealQuestion } from './seal-question'
import { SpokenIn } from './spoken-in'
import { usePage } from './use-page'

interface EarlierNoteProps extends Omit<PageOptions, 'id' | 'spanId' | 'onWritten'> {
  readonly note: Entry
  readonly markdown: MarkdownPort
  readonly windows: Windows
  readonly onBack: () => void
}

/** One note from before, to read, change or remove. */
export function EarlierNote({ note, markdown, windows, onBack, ...options }: EarlierNoteProps) {
  const { state, page } = usePage({ ...options, id: note.id, spanId: note.window })
  const [sealedHere, setSealedHere] = useState(false)
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
  const title = formatDay(note.createdAt, options.now())
  const here = entry?.deletedAt === null ? entry : null
  if (!taken && isSealed(here ?? note, windows, options.now())) {
    const open = () => {
      page.unseal()
      setSealedHere(false)
    }
    return (
      <Screen title={title} onBack={onBack}>
        <SealQuestion fresh={sealedHere} onOpen={open} />
        {trouble && <NotKept trouble={trouble} text={text} />}
      </Screen>
    )
  }
  const seal = () => {
    page.seal()
    setSealedHere(true)
  }
  return (
    <Screen title={title} onBack={onBack}>
      {!taken && !reading && <NoteBox text={text} ready={loaded} onText={page.type} />}
      {!taken && reading && <PageText entry={{ kind: note.kind, text }} markdown={markdown} under={1} />}
      {here && <SpokenIn entry={here} text={text} page={page} tookOut={state.tookOut} />}
      {here && <Filing key={here.id} entry={here} onFile={page.file} />}
      {here && (
        <EarlierVersions journal={options.journal} entry={here} now={options.now} onBringBack={page.type} />
      )}
      {trouble && <NotKept trouble={trouble} text={text} />}
      {here && (
        <div class={css['line']}>
          {here.kind === 'page' && (
            <Button look="quiet" onClick={() => setReading(!reading)}>
              {t(reading ? 'journal.writeOn' : 'journal.readIt')}
            </Button>
          )}
          {isOpenWindow(here.window, windows) && (
            <Button look="quiet" onClick={seal}>
              {t('journal.seal')}
            </Button>
          )}
          <Button look="quiet" onClick={remove}>
            {t('journal.remove')}
          </Button>
        </div>
      )}
      {entry && entry.deletedAt !== null && <Removed onUndo={undo} focus={taken} />}
    </Screen>
  )
}
