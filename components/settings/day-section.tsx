import { useId } from 'preact/hooks'
import { WhenField } from '@/components/ui/when-field'
import { LENGTHS, type Settings } from '@/utils/core/settings/settings'
import { HOUR } from '@/utils/core/time'
import { ROUTES } from '@/utils/core/window/state'
import { t } from '@/utils/i18n'
import { Choice } from './choice'
import css from './day-section.module.css'
import { Section } from './section'

const RESTS = [0, HOUR, 2 * HOUR, 3 * HOUR]
const UNSAID = 'unsaid'

interface DaySectionProps {
  readonly settings: Pick<Settings, 'length' | 'route' | 'resting' | 'bedtime' | 'rises'>
  readonly onChange: (patch: Partial<Settings>) => void
}

/** How a window fits into the person's day. */
export function DaySection({ settings, onChange }: DaySectionProps) {
  const id = useId()
  const routes = [...ROUTES, UNSAID] as const
  return (
    <Section name="day">
      <Choice
        short
        legend={t('settings.day.length')}
        options={LENGTHS.map(inHours)}
        value={settings.length}
        onChange={length => onChange({ length })}
      />
      <Choice
        legend={t('settings.day.route')}
        options={routes.map(value => ({ value, label: t(`settings.day.${value}`) }))}
        value={settings.route ?? UNSAID}
        onChange={route => onChange({ route: route === UNSAID ? null : route })}
      />
      <Choice
        short
        legend={t('settings.day.resting')}
        options={RESTS.map(inHours)}
        value={settings.resting}
        onChange={resting => onChange({ resting })}
      />
      <WhenField
        type="time"
        label={t('settings.day.bedtime')}
        value={settings.bedtime ?? ''}
        problemId={undefined}
        describedBy={id}
        onChange={bedtime => onChange({ bedtime: bedtime || null })}
      />
      <p id={id} class={css['quiet']}>
        {t('settings.day.bedtimeWhy')}
      </p>
      <WhenField
        type="time"
        label={t('settings.day.rises')}
        value={settings.rises}
        problemId={undefined}
        onChange={rises => {
          if (rises) onChange({ rises })
        }}
      />
    </Section>
  )
}

function inHours(value: number) {
  return { value, label: t('settings.day.hours', value / HOUR) }
}
