import type { Settings } from '@/utils/core/settings/settings'
import { t } from '@/utils/i18n'
import { Section } from './section'
import { TickRow } from './tick-row'

interface AfterSectionProps {
  readonly settings: Pick<Settings, 'daysAfter' | 'nudgesAfter'>
  readonly onChange: (patch: Partial<Settings>) => void
}

/** The days after, for someone who wants a little of them. */
export function AfterSection({ settings, onChange }: AfterSectionProps) {
  const { daysAfter, nudgesAfter } = settings
  return (
    <Section name="after">
      <p>{t('settings.after.about')}</p>
      <ul>
        <TickRow
          label={t('settings.after.days')}
          checked={daysAfter}
          onToggle={() => onChange({ daysAfter: !daysAfter })}
        />
        {daysAfter && (
          <TickRow
            label={t('settings.after.nudges')}
            checked={nudgesAfter}
            onToggle={() => onChange({ nudgesAfter: !nudgesAfter })}
          />
        )}
      </ul>
    </Section>
  )
}
