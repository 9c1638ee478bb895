import { IDLES } from '@/utils/core/lock/header'
import { type Duration, MINUTE } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import { Choice } from './choice'

interface IdleChoiceProps {
  readonly idle: Duration | null
  readonly onIdle: (idle: Duration | null) => void
}

/** After how long without a hand on it the journal locks by itself. */
export function IdleChoice({ idle, onIdle }: IdleChoiceProps) {
  return (
    <Choice
      legend={t('lock.idle.title')}
      options={IDLES.map(value => ({
        value: value ?? 0,
        label: value === null ? t('lock.idle.never') : t('lock.idle.after', [String(value / MINUTE)]),
      }))}
      value={idle ?? 0}
      onChange={value => onIdle(value === 0 ? null : value)}
    />
  )
}
