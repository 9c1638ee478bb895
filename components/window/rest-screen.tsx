import { Screen } from '@/components/ui/screen'
import { t } from '@/utils/i18n'
import css from './rest-screen.module.css'

/** Nothing to do, said as plainly as anything else. */
export function RestScreen({ onBack }: { readonly onBack: () => void }) {
  return (
    <Screen title={t('rest.title')} onBack={onBack}>
      <div class={css['lamp']} aria-hidden="true" />
      <p>{t('rest.counts')}</p>
      <p class={css['soft']}>{t('rest.close')}</p>
    </Screen>
  )
}
