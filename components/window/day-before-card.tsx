import { useId } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { t } from '@/utils/i18n'
import css from './day-before-card.module.css'

const THINGS = ['blanket', 'food', 'lamp', 'ride', 'company', 'note'] as const

/** The day before: what can make tomorrow softer. Nothing to tick off, and nothing to be behind with. */
export function DayBeforeCard({ onLetter }: { readonly onLetter: () => void }) {
  const title = useId()
  return (
    <section class={css['card']} aria-labelledby={title}>
      <h2 id={title}>{t('dayBefore.title')}</h2>
      <p class={css['about']}>{t('dayBefore.about')}</p>
      <ul class={css['things']}>
        {THINGS.map(thing => (
          <li key={thing}>{t(`dayBefore.${thing}`)}</li>
        ))}
      </ul>
      <Button look="quiet" onClick={onLetter}>
        {t('dayBefore.letter')}
      </Button>
    </section>
  )
}
