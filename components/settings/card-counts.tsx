import { countsOf, OUTCOMES } from '@/utils/core/nudge/counts'
import type { NudgeLog } from '@/utils/core/nudge/log'
import { t } from '@/utils/i18n'
import css from './sites-section.module.css'

/** What became of the cards so far: counts, and no word of where. Nothing while there were none. */
export function CardCounts({ log }: { readonly log: NudgeLog }) {
  if (log.shown.length === 0) return null
  const counts = countsOf(log)
  return (
    <details class={css['set']}>
      <summary>{t('settings.sites.counts.title')}</summary>
      <dl class={css['counts']}>
        {OUTCOMES.filter(outcome => counts[outcome] > 0).map(outcome => (
          <div key={outcome}>
            <dt>{t(`settings.sites.counts.${outcome === 'not-here' ? 'notHere' : outcome}`)}</dt>
            <dd>{counts[outcome]}</dd>
          </div>
        ))}
      </dl>
      <p class={css['quiet']}>{t('settings.sites.counts.about')}</p>
    </details>
  )
}
