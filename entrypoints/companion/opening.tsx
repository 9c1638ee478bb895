import { OpenJournal } from '@/components/lock/open-journal'
import { Screen } from '@/components/ui/screen'
import { t } from '@/utils/i18n'
import { lock } from '@/utils/platform/lock'
import type { PlaceProps } from './places'

/** Opens a locked journal, so that what is kept in it can be offered. */
export function OpeningPlace({ problem, home }: PlaceProps) {
  return (
    <Screen title={t('lock.way')} problem={problem} onBack={home}>
      <p>{t('lock.closed')}</p>
      <OpenJournal port={lock} onOpened={home} />
    </Screen>
  )
}
