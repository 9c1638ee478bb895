import { t } from '@/utils/i18n'
import css from './not-kept.module.css'

/** Says that the latest change was not kept, wherever on the page it was made. */
export function NotKept({ failed }: { readonly failed: boolean }) {
  return (
    <p role="status" class={css['notKept']}>
      {failed && t('settings.failed')}
    </p>
  )
}
