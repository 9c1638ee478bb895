import { useId } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { hasAccess, missingAccess } from '@/utils/core/nudge/access'
import { SITES, type Site } from '@/utils/core/nudge/sites'
import { t } from '@/utils/i18n'
import { Section } from './section'
import css from './sites-section.module.css'

interface SitesSectionProps {
  /** Ids of the chosen sites. */
  readonly chosen: readonly string[]
  /** Match patterns the browser grants now. */
  readonly granted: readonly string[]
  /** True when the latest request was turned down. */
  readonly refused: boolean
  readonly onToggle: (site: Site) => void
  /** Called within the press itself, because a browser shows its prompt only then. */
  readonly onAsk: (patterns: readonly string[]) => void
}

/** Which feeds pull, and the truth about each: chosen is not yet allowed. */
export function SitesSection({ chosen, granted, refused, onToggle, onAsk }: SitesSectionProps) {
  const missing = missingAccess(chosen, granted)
  return (
    <Section title={t('settings.sites.title')}>
      <p>{t('settings.sites.about')}</p>
      <ul class={css['list']} aria-label={t('settings.sites.list')}>
        {SITES.map(site => (
          <SiteRow
            key={site.id}
            site={site}
            state={!chosen.includes(site.id) ? null : hasAccess(site, granted) ? 'given' : 'needed'}
            onToggle={() => onToggle(site)}
          />
        ))}
      </ul>
      {missing.length > 0 && (
        <Button look="main" onClick={() => onAsk(missing)}>
          {t('settings.sites.ask')}
        </Button>
      )}
      <p class={css['quiet']} role="status">
        {t(`settings.sites.${summary(chosen.length, missing.length, refused)}`)}
      </p>
    </Section>
  )
}

function summary(chosen: number, missing: number, refused: boolean) {
  if (chosen === 0) return 'none'
  if (missing === 0) return 'ready'
  return refused ? 'refused' : 'asking'
}

interface SiteRowProps {
  readonly site: Site
  /** Null when it is not chosen. */
  readonly state: 'given' | 'needed' | null
  readonly onToggle: () => void
}

function SiteRow({ site, state, onToggle }: SiteRowProps) {
  const id = useId()
  return (
    <li class={css['row']}>
      <label>
        <input
          type="checkbox"
          checked={state !== null}
          aria-describedby={state ? id : undefined}
          onChange={onToggle}
        />
        {site.name}
      </label>
      {state && (
        <span id={id} class={css['quiet']}>
          {t(`settings.sites.${state}`)}
        </span>
      )}
    </li>
  )
}
