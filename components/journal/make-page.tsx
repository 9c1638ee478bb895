import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import type { Entry } from '@/utils/core/journal/entry'
import { pageOf } from '@/utils/core/journal/page-of'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import type { JournalPort } from './journal-port'

interface MakePageProps {
  readonly journal: Pick<JournalPort, 'save'>
  readonly notes: readonly Entry[]
  readonly now: () => Instant
  readonly newId: () => string
  readonly onOpen: (entry: Entry) => void
}

/** Gathers the notes of a list into a longer page, and opens it to be written on. */
export function MakePage({ journal, notes, now, newId, onOpen }: MakePageProps) {
  const [failed, setFailed] = useState(false)
  const make = async () => {
    const entry = pageOf(notes, newId(), now())
    const answer = await journal.save({ entry, base: 0, sent: null, spare: newId() })
    setFailed(!answer.ok)
    if (answer.ok) onOpen(answer.value)
  }
  return (
    <div>
      {failed && <p role="alert">{t('kept.failed')}</p>}
      <Button look="quiet" onClick={() => void make()}>
        {t('journal.makePage')}
      </Button>
    </div>
  )
}
