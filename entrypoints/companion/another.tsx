import { Screen } from '@/components/ui/screen'
import { t } from '@/utils/i18n'
import { Begin } from './begin'
import type { PlaceProps } from './places'

/** *Begin* for a new treatment, while the window of an earlier one is open. */
export function Another({ problem, home, ...around }: PlaceProps) {
  return (
    <Screen title={t('window.another')} problem={problem} onBack={home}>
      <p>{t('window.anotherAbout')}</p>
      <Begin {...around} home={home} />
    </Screen>
  )
}
