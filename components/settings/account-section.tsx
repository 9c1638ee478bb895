import { t } from '@/utils/i18n'
import css from './account-section.module.css'
import { Section } from './section'

/** What the browser says it lets us do. */
export interface Held {
  /** By the names the browser uses. */
  readonly permissions: readonly string[]
  /** Match patterns. */
  readonly sites: readonly string[]
}

/** Why each permission is there. */
const REASONS: Readonly<Record<string, () => string>> = {
  alarms: () => t('settings.held.alarms'),
  scripting: () => t('settings.held.scripting'),
  storage: () => t('settings.held.storage'),
  unlimitedStorage: () => t('settings.held.unlimitedStorage'),
  sidePanel: () => t('settings.held.sidePanel'),
}

/** The names of the permissions that are explained here. */
export const EXPLAINED = Object.keys(REASONS)

interface AccountSectionProps {
  /** Null while it is not known. */
  readonly held: Held | null
}

/** A plain account of every permission held, and of what is kept. */
export function AccountSection({ held }: AccountSectionProps) {
  return (
    <>
      <Section title={t('settings.held.title')}>
        <p>{t('settings.held.about')}</p>
        {held && (
          <ul class={css['list']}>
            {held.permissions.map(name => (
              <li key={name}>{REASONS[name]?.() ?? t('settings.held.other', [name])}</li>
            ))}
            <li>{sitesWords(held.sites)}</li>
          </ul>
        )}
      </Section>
      <Section title={t('settings.kept.title')}>
        <ul class={css['list']}>
          <li>{t('settings.kept.choices')}</li>
          <li>{t('settings.kept.windows')}</li>
          <li>{t('settings.kept.pages')}</li>
          <li>{t('settings.kept.places')}</li>
          <li>{t('settings.kept.cards')}</li>
        </ul>
        <p>{t('settings.kept.where')}</p>
      </Section>
    </>
  )
}

function sitesWords(patterns: readonly string[]): string {
  if (patterns.length === 0) return t('settings.held.noSites')
  const hosts = patterns.map(pattern => pattern.replace(/^.*:\/\/(\*\.)?/, '').replace(/\/\*$/, ''))
  return t('settings.held.sites', [new Intl.ListFormat(t('page.lang')).format(hosts)])
}
