import { useState } from 'preact/hooks'
import { useChoices } from '@/components/hooks/use-choices'
import { useNow } from '@/components/hooks/use-now'
import { useSnapshot } from '@/components/hooks/use-snapshot'
import { AccountSection } from '@/components/settings/account-section'
import { DaySection } from '@/components/settings/day-section'
import { LookSection } from '@/components/settings/look-section'
import { NotKept } from '@/components/settings/not-kept'
import { SitesSection } from '@/components/settings/sites-section'
import { WrongSection } from '@/components/settings/wrong-section'
import { applyLook } from '@/components/ui/apply-look'
import { Screen } from '@/components/ui/screen'
import { toggled } from '@/utils/core/nudge/access'
import type { Site } from '@/utils/core/nudge/sites'
import type { Settings } from '@/utils/core/settings/settings'
import { MINUTE } from '@/utils/core/time'
import type { WindowRecord } from '@/utils/core/window/state'
import { view } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import { send } from '@/utils/messages/send'
import { browser } from '@/utils/platform/browser'
import { clock } from '@/utils/platform/clock'
import { lines, note } from '@/utils/platform/log'
import { permissions } from '@/utils/platform/permissions'
import { storedSettings, storedWindow } from '@/utils/platform/stored'
import { useAccess } from './use-access'

interface OptionsProps {
  readonly firstRecord: WindowRecord
  readonly firstSettings: Settings
  /** True when what is kept could not be read. */
  readonly unread: boolean
}

/** Everything that can be changed, kept as it is changed; and what Arbor may do. */
export function Options({ firstRecord, firstSettings, unread }: OptionsProps) {
  const { state } = useSnapshot(storedWindow, firstRecord)
  const { value: settings, change, failed } = useChoices(storedSettings, firstSettings, keep)
  const { granted, held } = useAccess()
  const [refused, setRefused] = useState(false)
  const { phase } = view(state, settings, useNow(clock.now, MINUTE))
  applyLook(document.documentElement, { look: settings.look, phase })

  const ask = (patterns: readonly string[]) => {
    // Nothing before this: Firefox shows its prompt only at the very start of a press.
    const answer = permissions.request(patterns)
    answer
      .then(given => setRefused(!given))
      .catch(async error => {
        setRefused(true)
        await note('settings ask', error)
      })
  }
  const toggle = (site: Site) => {
    setRefused(false)
    change({ sites: toggled(settings.sites, site.id) })
    if (settings.sites.includes(site.id)) {
      permissions.release(site.matches).catch(error => note('settings release', error))
    }
  }

  return (
    <Screen title={t('settings.title')}>
      {unread && <p>{t('settings.unread')}</p>}
      <SitesSection
        chosen={settings.sites}
        granted={granted}
        refused={refused}
        onToggle={toggle}
        onAsk={ask}
      />
      <DaySection settings={settings} onChange={change} />
      <LookSection look={settings.look} onChange={look => change({ look })} />
      <AccountSection held={held} />
      <WrongSection onCopy={copyLog} />
      <NotKept failed={failed} />
    </Screen>
  )
}

async function keep(patch: Partial<Settings>): Promise<Settings> {
  try {
    return await send('settings.change', patch)
  } catch (error) {
    await note('settings keep', error)
    throw error
  }
}

async function copyLog(): Promise<boolean> {
  try {
    const { version } = browser.runtime.getManifest()
    const report = [`Arbor ${version}`, navigator.userAgent, ...(await lines())]
    await navigator.clipboard.writeText(report.join('\n'))
    return true
  } catch (error) {
    await note('settings copy', error)
    return false
  }
}
