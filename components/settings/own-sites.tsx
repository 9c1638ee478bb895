import { useId, useState } from 'preact/hooks'
import { Button } from '@/components/ui/button'
import { LineField } from '@/components/window/line-field'
import own from '@/components/window/own-field.module.css'
import { hasAccess } from '@/utils/core/nudge/access'
import { addressOf, asSite, LONGEST_ADDRESS, type OwnSite } from '@/utils/core/nudge/own-site'
import type { AddressProblem, ReadAddress } from '@/utils/core/nudge/read-address'
import { t } from '@/utils/i18n'
import css from './sites-section.module.css'

interface OwnSitesProps {
  readonly own: readonly OwnSite[]
  /** Match patterns the browser grants now. */
  readonly granted: readonly string[]
  readonly readAddress: (typed: string) => ReadAddress
  readonly onAdd: (site: Omit<OwnSite, 'id'>) => void
  readonly onRemove: (site: OwnSite) => void
}

/** Sites that are in no list: one line to type an address in, kept with Enter or the button beside it. */
export function OwnSites({ own: sites, granted, readAddress, onAdd, onRemove }: OwnSitesProps) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<AddressProblem | null>(null)
  const [unfolded] = useState(sites.length > 0)
  const line = useId()
  const add = () => {
    const read = readAddress(typed)
    setProblem(read.ok ? null : read.problem)
    if (!read.ok) return
    setTyped('')
    onAdd(read.value)
  }
  const change = (text: string) => {
    setTyped(text)
    setProblem(null)
  }
  return (
    <details class={css['set']} open={unfolded}>
      <summary>
        {t('settings.sites.own.title')}
        <span class={css['quiet']}>{sites.map(addressOf).join(', ')}</span>
      </summary>
      <ul aria-label={t('settings.sites.own.title')}>
        {sites.map(site => (
          <li key={site.id} class={css['own']}>
            <span id={`${line}-${site.id}`} dir="ltr">
              {addressOf(site)}
            </span>
            <span class={css['quiet']}>
              {t(`settings.sites.${hasAccess(asSite(site), granted) ? 'given' : 'needed'}`)}
            </span>
            <Button look="quiet" aria-describedby={`${line}-${site.id}`} onClick={() => onRemove(site)}>
              {t('kept.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <form
        class={own['own']}
        onSubmit={event => {
          event.preventDefault()
          add()
        }}
      >
        <LineField
          label={t('settings.sites.own.label')}
          value={typed}
          longest={LONGEST_ADDRESS}
          onText={change}
        />
        <Button onClick={add}>{t('settings.sites.own.add')}</Button>
      </form>
      <p class={css['quiet']} role="status">
        {t(problem ? `settings.sites.own.problem.${problem}` : 'settings.sites.own.about')}
      </p>
    </details>
  )
}
