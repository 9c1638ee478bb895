import { useEffect, useState } from 'preact/hooks'
import { formatDay } from '@/components/journal/dates'
import { Button } from '@/components/ui/button'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import css from './carry.module.css'
import type { CopiesPort } from './carry-port'

interface CopiesProps {
  readonly copies: CopiesPort
  readonly now: () => Instant
  readonly onOpened: (file: File) => void
}

/** Copies that lie beside the journal, to look into. Nothing where there are none. */
export function Copies({ copies, now, onOpened }: CopiesProps) {
  const [there, setThere] = useState<readonly Instant[]>([])
  useEffect(() => {
    // A browser that has no place for copies has none.
    copies.list().then(setThere, () => {})
  }, [copies])
  const open = (at: Instant) => {
    // Gone meanwhile: then it is no longer offered.
    copies.open(at).then(onOpened, () => setThere(there.filter(one => one !== at)))
  }
  if (there.length === 0) return null
  return (
    <div class={css['part']}>
      <p class={css['soft']}>{t('carry.copies')}</p>
      {there.map(at => (
        <Button key={at} look="quiet" onClick={() => open(at)}>
          {t('carry.copy', [formatDay(at, now())])}
        </Button>
      ))}
    </div>
  )
}
