import { Button } from '@/components/ui/button'
import type { DryRun } from '@/utils/core/journal/carry/dry-run'
import { t } from '@/utils/i18n'
import css from './carry.module.css'

interface LookedProps {
  readonly run: DryRun
  readonly onBring: () => void
  readonly onLeave: () => void
}

/** How many names of what could not be read are told. */
const NAMED = 3

/** What would come in. */
export function Looked({ run, onBring, onLeave }: LookedProps) {
  const { entries, renewals, checkIns, spoken, known, older, unheard, loose, unread } = run
  const isNew = entries.length + renewals.length + checkIns.length + spoken.length > 0
  const names = unread.slice(0, NAMED).join(', ')
  return (
    <div class={css['part']} role="status">
      {!isNew && <p>{t('carry.nothing')}</p>}
      {entries.length > 0 && <p>{t('carry.found', entries.length)}</p>}
      {renewals.length > 0 && <p>{t('carry.newer', renewals.length)}</p>}
      {checkIns.length > 0 && <p>{t('carry.checkIns', checkIns.length)}</p>}
      {spoken.length > 0 && <p>{t('carry.spoken', spoken.length)}</p>}
      <div class={css['soft']}>
        {known > 0 && <p>{t('carry.known', known)}</p>}
        {older > 0 && <p>{t('carry.older', older)}</p>}
        {unheard > 0 && <p>{t('carry.unheard', unheard)}</p>}
        {loose > 0 && <p>{t('carry.loose', loose)}</p>}
        {unread.length > 0 && <p>{t('carry.unread', unread.length, [String(unread.length), names])}</p>}
      </div>
      {isNew && (
        <Button look="main" onClick={onBring}>
          {t('carry.takeIn')}
        </Button>
      )}
      <Button look="quiet" onClick={onLeave}>
        {t('carry.leave')}
      </Button>
    </div>
  )
}
