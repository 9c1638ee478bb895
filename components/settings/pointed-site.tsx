import { Button } from '@/components/ui/button'
import { addressOf, type OwnSite } from '@/utils/core/nudge/own-site'
import { type Choosable, isChosenAlready } from '@/utils/core/nudge/pointed'
import type { Site } from '@/utils/core/nudge/site'
import { t } from '@/utils/i18n'
import css from './sites-section.module.css'

interface PointedSiteProps {
  readonly choosable: Choosable
  readonly chosen: readonly string[]
  /** Called within the press itself, because a browser shows its prompt only then; so is the next. */
  readonly onListed: (site: Site) => void
  readonly onOwn: (site: Omit<OwnSite, 'id'>) => void
  readonly onLeave: () => void
}

/** What can be chosen about the page that somebody came from. */
export function PointedSite({ choosable, chosen, onListed, onOwn, onLeave }: PointedSiteProps) {
  const { listed, whole, part } = choosable
  const own = [whole, part].flatMap(read => (read?.ok ? [read.value] : []))
  const isThere = isChosenAlready(choosable, chosen)
  const problem = whole.ok || whole.problem === 'listed' || whole.problem === 'there' ? null : whole.problem
  return (
    <section class={css['pointed']} aria-label={t('settings.sites.pointed.title')}>
      <p>{problem ? t(`settings.sites.own.problem.${problem}`) : t('settings.sites.pointed.title')}</p>
      {isThere && <p>{t('settings.sites.pointed.there')}</p>}
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
