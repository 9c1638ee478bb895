import { useEffect, useRef } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { t } from '@/utils/i18n'
import css from './recovery-sheet.module.css'

interface RecoverySheetProps {
  /** As it is printed: groups of four signs. */
  readonly recovery: string
  readonly onNoted: () => void
}

/** The recovery key, shown once: to print, or to write down. On paper there is nothing else. */
export function RecoverySheet({ recovery, onNoted }: RecoverySheetProps) {
  const sheet = useRef<HTMLElement>(null)
  useEffect(() => sheet.current?.focus(), [])
  return (
    <section class={css['sheet']} ref={sheet} tabIndex={-1} aria-label={t('lock.recovery.title')}>
      <h3>{t('lock.recovery.title')}</h3>
      <p>{t('lock.recovery.about')}</p>
      <p class={css['key']} translate={false}>
        {recovery.split('-').map(group => (
          <span key={group}>{group} </span>
        ))}
      </p>
      <div class={css['ways']}>
        <Button look="main" onClick={() => print()}>
          {t('lock.recovery.print')}
        </Button>
        <Button onClick={onNoted}>{t('lock.recovery.noted')}</Button>
      </div>
    </section>
  )
}
