import { useEffect, useState } from 'preact/hooks'
import { hasAccess } from '@/utils/core/nudge/access'
import { chosenPatterns, chosenSites, type SiteChoice } from '@/utils/core/nudge/chosen'
import type { Settings } from '@/utils/core/settings/settings'
import { note } from '@/utils/platform/log'
import { permissions } from '@/utils/platform/permissions'

/** Whether cards can come: no site chosen, switched off, none the browser lets us into, or at least one. */
export type NudgeAccess = 'none' | 'off' | 'locked' | 'ready'

/** The truth about the chosen sites, asked from the browser when shown and whenever access is given or taken. */
export function useNudgeAccess(choice: SiteChoice & Pick<Settings, 'nudges'>): NudgeAccess {
  const [granted, setGranted] = useState<readonly string[] | null>(null)
  const key = chosenPatterns(choice).join(' ')
  useEffect(() => {
    const patterns = key === '' ? [] : key.split(' ')
    const look = () => {
      permissions.granted(patterns).then(setGranted, error => note('nudge access', error))
    }
    look()
    return permissions.onChanged(look)
  }, [key])
  const sites = chosenSites(choice)
  if (sites.length === 0) return 'none'
  if (!choice.nudges) return 'off'
  // Until the browser has answered, nothing is claimed to be wrong.
  return granted === null || sites.some(site => hasAccess(site, granted)) ? 'ready' : 'locked'
}
