import type { KeptPort } from '@/components/kept/kept-port'
import { Button } from '@/components/ui/button'
import { missingAccess } from '@/utils/core/nudge/access'
import { chosenSites, type SiteChoice } from '@/utils/core/nudge/chosen'
import type { NudgeLog } from '@/utils/core/nudge/log'
import type { OwnSite } from '@/utils/core/nudge/own-site'
import type { Plan } from '@/utils/core/nudge/plan'
import { choosable } from '@/utils/core/nudge/pointed'
import type { ReadAddress } from '@/utils/core/nudge/read-address'
import { type Address, SITE_SETS, type Site } from '@/utils/core/nudge/site'
import { SITES } from '@/utils/core/nudge/sites'
import type { Settings } from '@/utils/core/settings/settings'
import { t } from '@/utils/i18n'
import { CardChoices, type CardSettings } from './card-choices'
import { CardCounts } from './card-counts'
import { OwnSites } from './own-sites'
import { PointedSite } from './pointed-site'
import { Section } from './section'
import { SiteSetRows } from './site-set'
import css from './sites-section.module.css'

interface SitesSectionProps {
  /** Whether cards may come up at all, and how. */
  readonly settings: CardSettings
  readonly plans: KeptPort<Plan>
  /** The cards that are remembered. */
  readonly log: NudgeLog
  readonly choice: SiteChoice
  /** Match patterns the browser grants now. */
  readonly granted: readonly string[]
  /** True when the latest request was turned down. */
  readonly refused: boolean
  readonly onChange: (patch: Partial<Settings>) => void
  readonly readAddress: (typed: string) => ReadAddress
  readonly onToggle: (site: Site) => void
  /** Called within the press itself, like `onAsk`. */
  readonly onAdd: (site: Omit<OwnSite, 'id'>) => void
  readonly onRemove: (site: OwnSite) => void
  /** The page that somebody came from to choose it; null for none. */
  readonly pointed: Address | null
  /** Chooses a site of the list and asks for it; called within the press itself. */
  readonly onListed: (site: Site) => void
  readonly onUnpoint: () => void
  /** Called within the press itself, because a browser shows its prompt only then. */
  readonly onAsk: (patterns: readonly string[]) => void
}

/** Which feeds pull, and the truth about each: chosen is not yet allowed. */
export function SitesSection(props: SitesSectionProps) {
  const { settings, choice, granted, refused, onChange, onToggle, onAsk } = props
  const missing = missingAccess(choice, granted)
  const chosen = chosenSites(choice).length
  const lacking = refused ? 'refused' : 'asking'
  return (
    <Section name="sites">
      <p>{t('settings.sites.about')}</p>
      {props.pointed && (
        <PointedSite
          choosable={choosable(props.pointed, props.readAddress)}
          chosen={choice.sites}
          lacking={missing.length === 0 ? null : lacking}
          onListed={props.onListed}
          onOwn={props.onAdd}
          onAsk={() => onAsk(missing)}
          onLeave={props.onUnpoint}
        />
      )}
      <CardChoices settings={settings} plans={props.plans} onChange={onChange} />
      <div>
        {SITE_SETS.map((set, index) => (
          <SiteSetRows
            key={set}
            set={set}
            sites={SITES.filter(site => site.set === set)}
            chosen={choice.sites}
            granted={granted}
            open={index === 0}
            onToggle={onToggle}
          />
        ))}
        <OwnSites
          own={choice.own}
          granted={granted}
          readAddress={props.readAddress}
          onAdd={props.onAdd}
          onRemove={props.onRemove}
        />
      </div>
      {missing.length > 0 && (
        <Button look="main" onClick={() => onAsk(missing)}>
          {t('settings.sites.ask')}
        </Button>
      )}
      <p class={css['quiet']} role="status">
        {t(`settings.sites.${chosen === 0 ? 'none' : missing.length === 0 ? 'ready' : lacking}`)}
      </p>
      <CardCounts log={props.log} />
    </Section>
  )
}
