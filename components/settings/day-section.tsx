import { useId } from 'preact/hooks'
import { LENGTHS, type Settings } from '@/utils/core/settings/settings'
import { HOUR } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import { Choice } from './choice'
import css from './day-section.module.css'
import { Section } from './section'

const RESTS = [0, HOUR, 2 * HOUR, 3 * HOUR]

interface DaySectionProps {
  readonly settings: Pick<Settings, 'length' | 'resting' | 'bedtime'>
  readonly onChange: (patch: Partial<Settings>) => void
}

/** How a window fits into the person's day. */
export function DaySection({ settings, onChange }: DaySectionProps) {
  const id = useId()
  return (
    <Section title={t('settings.day.title')}>
      <Choice
        legend={t('settings.day.length')}
        options={LENGTHS.map(inHours)}
        value={settings.length}
        onChange={length => onChange({ length })}
      />
      <Choice
        legend={t('settings.day.resting')}
        options={RESTS.map(inHours)}
        value={settings.resting}
        onChange={resting => onChange({ resting })}
      />
      <label class={css['bedtime']}>
        {t('settings.day.bedtime')}
        <input
          type="time"
          value={settings.bedtime ?? ''}
          aria-describedby={id}
          onChange={event => onChange({ bedtime: event.currentTarget.value || null })}
        />
      </label>
      <p id={id} class={css['quiet']}>
        {t('settings.day.bedtimeWhy')}
      </p>
    </Section>
  )
}

function inHours(value: number) {
  return { value, label: t('settings.day.hours', value / HOUR) }
}
