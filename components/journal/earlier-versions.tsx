import { useEffect, useId, useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import type { Entry } from '@/utils/core/journal/entry'
import type { Version } from '@/utils/core/journal/versions'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import { formatDay, formatTime } from './dates'
import css from './filing.module.css'
import type { JournalPort } from './journal-port'

interface EarlierVersionsProps {
  readonly journal: Pick<JournalPort, 'versions' | 'keep'>
  readonly entry: Entry
  readonly now: () => Instant
  /** Puts these words in place of those that are there. */
  readonly onBringBack: (text: string) => void
}

/** What a note said before it was changed, folded; nothing where it always said the same. */
export function EarlierVersions({ journal, entry, now, onBringBack }: EarlierVersionsProps) {
  const [versions, setVersions] = useState<readonly Version[]>([])
  const [failed, setFailed] = useState(false)
  const line = useId()
  const { id, rev } = entry
  // With every storing, which `rev` counts, there may be one more.
  useEffect(() => {
    let wanted = true
    void journal.versions(id, now()).then(answer => {
      if (wanted && answer.ok) setVersions(answer.value)
    })
    return () => {
      wanted = false
    }
  }, [journal, id, rev, now])
  if (versions.length === 0) return null
  const bringBack = async ({ text }: Version) => {
    const kept = await journal.keep(entry)
    setFailed(!kept.ok)
    if (kept.ok) onBringBack(text)
  }
  return (
    <Fold title={t('journal.versions')}>
      <p class={css['soft']}>{t('journal.versionsAbout')}</p>
      {failed && <p role="alert">{t('journal.notPutBack')}</p>}
      <ul>
        {versions.map(version => (
          <li key={version.at} class={css['version']}>
            <p class={css['soft']}>
              {formatDay(version.at, now())}, {formatTime(version.at)}
            </p>
            <p id={`${line}-${version.at}`} class={css['words']} dir="auto">
              {version.text}
            </p>
            <Button
              look="quiet"
              aria-describedby={`${line}-${version.at}`}
              onClick={() => void bringBack(version)}
            >
              {t('journal.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
