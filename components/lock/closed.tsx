import { useContext } from 'preact/hooks'
import type { Trouble } from '@/utils/core/journal/answer'
import { t } from '@/utils/i18n'
import { LockWay } from './lock-way'
import { OpenJournal } from './open-journal'

/** Instead of what is in the journal: that it cannot be looked into just now, or the way to open it. */
export function Closed({ trouble }: { readonly trouble: Trouble }) {
  const port = useContext(LockWay)
  if (trouble !== 'locked' || !port) return <p role="alert">{t('journal.closed')}</p>
  return (
    <>
      <p>{t('lock.closed')}</p>
      <OpenJournal port={port} />
    </>
  )
}
