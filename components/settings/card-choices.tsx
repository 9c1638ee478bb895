import type { KeptPort } from '@/components/kept/kept-port'
import type { Plan } from '@/utils/core/nudge/plan'
import { CUES, NUDGE_STARTS, type Settings } from '@/utils/core/settings/settings'
import { t } from '@/utils/i18n'
import { Choice } from './choice'
import { PlanField } from './plan-field'
import css from './sites-section.module.css'
import { TickRow } from './tick-row'

export type CardSettings = Pick<Settings, 'nudges' | 'start' | 'cue' | 'fewer' | 'keepLeft'>

interface CardChoicesProps {
  readonly settings: CardSettings
  readonly plans: KeptPort<Plan>
  readonly onChange: (patch: Partial<Settings>) => void
}

/** Whether cards come up at all, and, folded away, how. */
export function CardChoices({ settings, plans, onChange }: CardChoicesProps) {
  const { nudges, start, cue, fewer, keepLeft } = settings
  return (
    <>
      <ul>
        <TickRow
          label={t('settings.sites.nudges')}
          checked={nudges}
          onToggle={() => onChange({ nudges: !nudges })}
        />
      </ul>
      {nudges && (
        <details class={css['set']}>
          <summary>{t('settings.sites.how')}</summary>
          <Choice
            legend={t('settings.sites.when')}
            options={NUDGE_STARTS.map(value => ({ value, label: t(`settings.sites.start.${value}`) }))}
            value={start}
            onChange={value => onChange({ start: value })}
          />
          <Choice
            legend={t('settings.sites.what')}
            options={CUES.map(value => ({ value, label: t(`settings.sites.cue.${value}`) }))}
            value={cue}
            onChange={value => onChange({ cue: value })}
          />
          <ul>
            <TickRow
              label={t('settings.sites.fewer')}
              checked={fewer}
              onToggle={() => onChange({ fewer: !fewer })}
            />
            <TickRow
              label={t('settings.sites.keepLeft')}
              checked={keepLeft}
              onToggle={() => onChange({ keepLeft: !keepLeft })}
            />
          </ul>
          <PlanField plans={plans} />
        </details>
      )}
    </>
  )
}
