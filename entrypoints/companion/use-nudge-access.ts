import { useEffect, useState } from 'preact/hooks'
import type { SiteChoice } from '@/utils/core/nudge/chosen'
import type { Settings } from '@/utils/core/settings/settings'
import { note } from '@/utils/platform/log'
import { permissions } from '@/utils/platform/permissions'

/** Whether cards can come: no site chosen, switched off, none the browser lets us into, or at least one. */
export type NudgeAccess = 'none' | 'off' | 'locked' | 'ready'

/**
 * The truth about the chosen sites, asked from the browser when shown and whenever access is given or taken. What the
 * list knows of its sites is loaded after the first picture, which does not need it.
 */
export function useNudgeAccess(choice: SiteChoice & Pick<Settings, 'nudges'>): NudgeAccess {
  // Until the browser has answered, nothing is claimed to be wrong.
  const [locked, setLocked] = useState(false)
  const { sites, own } = choice
  const key = JSON.stringify([sites, own])
  useEffect(() => {
    const ask = async () => {
      const { chosenSites } = await import('@/utils/core/nudge/chosen')
      const chosen = chosenSites({ sites, own })
      const granted = await permissions.granted(chosen.flatMap(({ matches }) => matches))
      setLocked(chosen.every(({ matches }) => !matches.every(pattern => granted.includes(pattern))))
    }
    const look = () => void ask().catch(error => note('nudge access', error))
    look()
    return permissions.onChanged(look)
  }, [key])
  if (sites.length + own.length === 0) return 'none'
  if (!choice.nudges) return 'off'
  return locked ? 'locked' : 'ready'
}
