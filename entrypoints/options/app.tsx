import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { useChoices } from '@/components/hooks/use-choices'
import { useNow } from '@/components/hooks/use-now'
import { useSnapshot } from '@/components/hooks/use-snapshot'
import { AfterSection } from '@/components/settings/after-section'
import { AgainSection } from '@/components/settings/again-section'
import { DaySection } from '@/components/settings/day-section'
import { type Held, HeldSection } from '@/components/settings/held-section'
import { KeptSection } from '@/components/settings/kept-section'
import { LockSection } from '@/components/settings/lock-section'
import { LookSection } from '@/components/settings/look-section'
import { NotKept } from '@/components/settings/not-kept'
import { OfferedSection } from '@/components/settings/offered-section'
import { RemindersSection } from '@/components/settings/reminders-section'
import { SectionLinks } from '@/components/settings/section-links'
import { SitesSection } from '@/components/settings/sites-section'
import { WrongSection } from '@/components/settings/wrong-section'
import { applyLook } from '@/components/ui/apply-look'
import { Screen } from '@/components/ui/screen'
import { missingAccess, toggled } from '@/utils/core/nudge/access'
import { chosenPatterns, freedBy } from '@/utils/core/nudge/chosen'
import { EMPTY_LOG } from '@/utils/core/nudge/log'
import type { OwnSite } from '@/utils/core/nudge/own-site'
import { readAddress } from '@/utils/core/nudge/read-address'
import type { Address, Site } from '@/utils/core/nudge/site'
import { asSite } from '@/utils/core/nudge/site-at'
import { isOptional } from '@/utils/core/settings/optional'
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { type Duration, MINUTE } from '@/utils/core/time'
import type { ReminderKind } from '@/utils/core/window/reminders'
import type { WindowRecord } from '@/utils/core/window/state'
import { view } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import { send } from '@/utils/messages/send'
import { clock } from '@/utils/platform/clock'
import { newId } from '@/utils/platform/id'
import { journalCopies } from '@/utils/platform/journal-copies'
import { plans } from '@/utils/platform/kept-db'
import { lock } from '@/utils/platform/lock'
import { note } from '@/utils/platform/log'
import { notify } from '@/utils/platform/notify'
import { permissions } from '@/utils/platform/permissions'
import { pointed } from '@/utils/platform/pointed'
import { storedNudges, storedSettings, storedWindow } from '@/utils/platform/stored'
import { copyLog } from './copy-log'
import { useAccess } from './use-access'
import { useAsking } from './use-asking'
import { useErasing } from './use-erasing'
import { useSizes } from './use-sizes'
import { wipe } from './wipe'

interface OptionsProps {
  readonly firstRecord: WindowRecord
  readonly firstSettings: Settings
  /** True when what is kept could not be read. */
  readonly unread: boolean
}

/** The choices before they were put back, and whether access was given back with them. */
interface Before {
  readonly settings: Settings
  readonly gaveBack: boolean
}

/** Everything that can be changed, kept as it is changed; and what Arbor may do. */
export function Options({ firstRecord, firstSettings, unread }: OptionsProps) {
  const record = useSnapshot(storedWindow, firstRecord)
  const { value: settings, change, failed } = useChoices(storedSettings, firstSettings, keep)
  const { granted, held } = useAccess(settings)
  const log = useSnapshot(storedNudges, EMPTY_LOG)
  const sizes = useSizes()
  const erasing = useErasing()
  const sites = useAsking()
  const notices = useAsking()
  const [page, setPage] = useState<Address | null>(null)
  useEffect(() => {
    pointed.take().then(setPage, error => note('settings pointed', error))
  }, [])
  const [before, setBefore] = useState<Before | null>(null)
  const { phase, feeling } = view(record, settings, useNow(clock.now, MINUTE))
  applyLook(document.documentElement, { ...settings, phase, feeling })
  // The browser looked for the part that the address names before there was any.
  useLayoutEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), [])
  const allowed = held?.permissions.includes('notifications') ?? null

  const toggleSite = (site: Site) => {
    sites.forget()
    change({ sites: toggled(settings.sites, site.id) })
    if (settings.sites.includes(site.id)) giveBack({ permissions: [], sites: freedBy(site, settings) })
  }
  const addListed = (site: Site) => {
    sites.ask(() => permissions.request([...site.matches]))
    if (!settings.sites.includes(site.id)) change({ sites: toggled(settings.sites, site.id) })
  }
  const addOwn = (site: Omit<OwnSite, 'id'>) => {
    const own = [...settings.own, { ...site, id: `own-${newId()}` }]
    // First in the press that added it, because a browser shows its prompt only then.
    const missing = missingAccess({ sites: [], own }, granted)
    if (missing.length > 0) sites.ask(() => permissions.request(missing))
    change({ own })
  }
  const removeOwn = (site: OwnSite) => {
    sites.forget()
    change({ own: settings.own.filter(({ id }) => id !== site.id) })
    giveBack({ permissions: [], sites: freedBy(asSite(site), settings) })
  }
  const toggleReminder = (kind: ReminderKind) => {
    const on = settings.remind.includes(kind)
    const remind = on ? settings.remind.filter(other => other !== kind) : [...settings.remind, kind]
    if (on || allowed) return change({ remind })
    notices.ask(notify.ask, () => change({ remind }))
  }
  const readTyped = (typed: string) => readAddress(typed, settings.own, parseAddress)
  const givenHere = chosenPatterns(settings).filter(pattern => granted.includes(pattern))
  const reset = (gaveBack: boolean) => {
    setBefore({ settings, gaveBack })
    change(DEFAULT_SETTINGS)
    if (gaveBack) giveBack({ permissions: [], sites: givenHere })
  }
  const undoReset = () => {
    if (before) change(before.settings)
    setBefore(null)
  }

  return (
    <>
      <SectionLinks />
      <Screen title={t('settings.title')}>
        {unread && <p>{t('settings.unread')}</p>}
        <DaySection settings={settings} onChange={change} />
        <OfferedSection withheld={settings.withheld} onChange={withheld => change({ withheld })} />
        <RemindersSection
          remind={settings.remind}
          allowed={allowed}
          refused={notices.refused}
          onToggle={toggleReminder}
          onAsk={() => notices.ask(notify.ask)}
        />
        <AfterSection settings={settings} onChange={change} />
        <SitesSection
          settings={settings}
          plans={plans}
          log={log}
          choice={settings}
          granted={granted}
          refused={sites.refused}
          onChange={change}
          readAddress={readTyped}
          onToggle={toggleSite}
          onAdd={addOwn}
          onRemove={removeOwn}
          pointed={page}
          onListed={addListed}
          onUnpoint={() => setPage(null)}
          onAsk={patterns => sites.ask(() => permissions.request(patterns))}
        />
        <LookSection settings={settings} onChange={change} />
        <HeldSection held={held} onGiveBack={giveBack} />
        <KeptSection sizes={sizes} {...erasing} />
        <LockSection port={LOCK} />
        <WrongSection onCopy={copyLog} />
        <AgainSection
          hasAccess={givenHere.length > 0}
          onReset={reset}
          onUndo={before && undoReset}
          gaveBack={before?.gaveBack ?? false}
          onWipe={wipe}
        />
        <NotKept failed={failed} />
      </Screen>
    </>
  )
}

const LOCK = {
  ...lock,
  async turnOn(passphrase: string, idle: Duration | null) {
    const recovery = await lock.turnOn(passphrase, idle)
    // Copies of before are as readable as they were; the next one is sealed.
    if (recovery !== null) await journalCopies.removePlain().catch(error => note('settings copies', error))
    return recovery
  },
}

/** The browser's own reading of an address, which knows every alphabet. */
function parseAddress(address: string): Address | null {
  const url = URL.parse(address)
  return url && { host: url.hostname, path: url.pathname }
}

async function keep(patch: Partial<Settings>): Promise<Settings> {
  try {
    return await send('settings.change', patch)
  } catch (error) {
    await note('settings keep', error)
    throw error
  }
}

function giveBack({ permissions: names, sites }: Held): void {
  const given = names.length > 0 ? permissions.giveBack(names.filter(isOptional)) : permissions.release(sites)
  given.catch(error => note('settings give back', error))
}
