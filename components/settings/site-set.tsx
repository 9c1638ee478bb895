import { useState } from 'preact/hooks'
import { hasAccess } from '@/utils/core/nudge/access'
import type { Site, SiteSet } from '@/utils/core/nudge/site'
import { t } from '@/utils/i18n'
import css from './sites-section.module.css'
import { TickRow } from './tick-row'

interface SiteSetProps {
  readonly set: SiteSet
  readonly sites: readonly Site[]
  /** Ids of the chosen sites. */
  readonly chosen: readonly string[]
  /** Match patterns the browser grants now. */
  readonly granted: readonly string[]
  /** Whether it is unfolded at first though nothing in it is chosen. */
  readonly open: boolean
  readonly onToggle: (site: Site) => void
}

/** Sites of one kind, folded away until wanted; what is chosen among them can be read without unfolding. */
export function SiteSetRows({ set, sites, chosen, granted, open, onToggle }: SiteSetProps) {
  const among = sites.filter(({ id }) => chosen.includes(id))
  // Only at first: it does not fold under a hand that unticks the last one.
  const [unfolded] = useState(open || among.length > 0)
  return (
    <details class={css['set']} open={unfolded}>
      <summary>
        {t(`settings.sites.set.${set}`)}
        <span class={css['quiet']}>{among.map(({ name }) => name).join(', ')}</span>
      </summary>
      <ul aria-label={t(`settings.sites.set.${set}`)}>
        {sites.map(site => (
          <TickRow
            key={site.id}
            label={site.name}
            checked={chosen.includes(site.id)}
            note={
              chosen.includes(site.id) && t(`settings.sites.${hasAccess(site, granted) ? 'given' : 'needed'}`)
            }
            onToggle={() => onToggle(site)}
          />
        ))}
      </ul>
    </details>
  )
}
