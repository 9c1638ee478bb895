import { Button } from '@/components/ui/button'
import { addressOf, type OwnSite } from '@/utils/core/nudge/own-site'
import { type Choosable, isChosenAlready } from '@/utils/core/nudge/pointed'
import type { Site } from '@/utils/core/nudge/site'
import { t } from '@/utils/i18n'
import css from './sites-section.module.css'

interface PointedSiteProps {
  readonly choosable: Choosable
  readonly chosen: readonly string[]
  /** Whether sites that were chosen still need access: not answered yet, or answered with no; null for none. */
  readonly lacking: 'asking' | 'refused' | null
  /** Called within the press itself, because a browser shows its prompt only then; so are the next two. */
  readonly onListed: (site: Site) => void
  readonly onOwn: (site: Omit<OwnSite, 'id'>) => void
  readonly onAsk: () => void
  readonly onLeave: () => void
}

/** What can be chosen about the page that somebody came from. */
export function PointedSite({
  choosable,
  chosen,
  lacking,
  onListed,
  onOwn,
  onAsk,
  onLeave,
}: PointedSiteProps) {
  const { listed, whole, part } = choosable
  const own = [whole, part].flatMap(read => (read?.ok ? [read.value] : []))
  const isThere = isChosenAlready(choosable, chosen)
  const isPartThere = part?.ok === false && part.problem === 'there'
  const needsAccess = lacking !== null && (isThere || isPartThere)
  const problem = whole.ok || whole.problem === 'listed' || whole.problem === 'there' ? null : whole.problem
  return (
    <section class={css['pointed']} aria-label={t('settings.sites.pointed.title')}>
      <p>{problem ? t(`settings.sites.own.problem.${problem}`) : t('settings.sites.pointed.title')}</p>
      {needsAccess && <p role="status">{t(`settings.sites.${lacking}`)}</p>}
      {needsAccess && (
        <Button look="main" onClick={onAsk}>
          {t('settings.sites.ask')}
        </Button>
      )}
      {isThere && !needsAccess && <p>{t('settings.sites.pointed.there')}</p>}
      {!problem && !isThere && listed && (
        <Button look="main" onClick={() => onListed(listed)}>
          {t('settings.sites.pointed.addListed', [listed.name])}
        </Button>
      )}
      {!problem &&
        !isThere &&
        own.map(site => (
          <Button key={site.path} onClick={() => onOwn(site)}>
            {t(`settings.sites.pointed.${site.path === '' ? 'whole' : 'part'}`, [addressOf(site)])}
          </Button>
        ))}
      <Button look="quiet" onClick={onLeave}>
        {t('settings.sites.pointed.leave')}
      </Button>
    </section>
  )
}
