import { t } from '@/utils/i18n'
import css from './today-card.module.css'

/** A quiet word, among the rest of the first screen, that something saved has come back. */
export function TodayCard({ onOpen }: { readonly onOpen: () => void }) {
  return (
    <button type="button" class={css['card']} onClick={onOpen}>
      {t('back.card')}
    </button>
  )
}
