import { Button } from '@/components/ui/button'
import { isOptional } from '@/utils/core/settings/optional'
import { t } from '@/utils/i18n'
import css from './held-section.module.css'
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
  activeTab: () => t('settings.held.activeTab'),
  alarms: () => t('settings.held.alarms'),
  contextMenus: () => t('settings.held.contextMenus'),
  downloads: () => t('settings.held.downloads'),
  notifications: () => t('settings.held.notifications'),
  scripting: () => t('settings.held.scripting'),
  storage: () => t('settings.held.storage'),
  unlimitedStorage: () => t('settings.held.unlimitedStorage'),
  sidePanel: () => t('settings.held.sidePanel'),
}

/** The names of the permissions that are explained here. */
export const EXPLAINED = Object.keys(REASONS)

interface HeldSectionProps {
  /** Null while it is not known. */
  readonly held: Held | null
  readonly onGiveBack: (what: Held) => void
}

/** A plain account of everything the browser lets us do, why, and with a way to give it back. */
export function HeldSection({ held, onGiveBack }: HeldSectionProps) {
  return (
    <Section name="held">
      <p>{t('settings.held.about')}</p>
      {held && (
        <ul class={css['list']}>
          {held.permissions.map(name => (
            <Row
              key={name}
              words={REASONS[name]?.() ?? t('settings.held.other', [name])}
              onGiveBack={isOptional(name) ? () => onGiveBack({ permissions: [name], sites: [] }) : null}
            />
          ))}
          {held.sites.length === 0 && <Row words={t('settings.held.noSites')} onGiveBack={null} />}
          {held.sites.map(pattern => (
            <Row
              key={pattern}
              words={t('settings.held.site', [hostOf(pattern)])}
              onGiveBack={() => onGiveBack({ permissions: [], sites: [pattern] })}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

interface RowProps {
  readonly words: string
  readonly onGiveBack: (() => void) | null
}

function Row({ words, onGiveBack }: RowProps) {
  return (
    <li>
      <span>{words}</span>
      {onGiveBack && (
        <Button look="quiet" aria-label={t('settings.held.giveBackThis', [words])} onClick={onGiveBack}>
          {t('settings.held.giveBack')}
        </Button>
      )}
    </li>
  )
}

function hostOf(pattern: string): string {
  return pattern.replace(/^.*:\/\/(\*\.)?/, '').replace(/\/\*$/, '')
}
