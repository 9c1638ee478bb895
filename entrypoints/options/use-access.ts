import { useEffect, useState } from 'preact/hooks'
import type { Held } from '@/components/settings/held-section'
import { chosenPatterns, type SiteChoice } from '@/utils/core/nudge/chosen'
import { note } from '@/utils/platform/log'
import { permissions } from '@/utils/platform/permissions'

interface Access {
  /** The match patterns of the chosen sites that are granted now. */
  readonly granted: readonly string[]
  /** Everything held; null until the browser has said. */
  readonly held: Held | null
}

/**
 * What the browser grants, as it is now. It is asked again when something was given or taken, and whenever the
 * page is shown: someone may have been in the browser's own menus.
 */
export function useAccess(choice: SiteChoice): Access {
  const [access, setAccess] = useState<Access>({ granted: [], held: null })
  const key = chosenPatterns(choice).join(' ')
  useEffect(() => {
    const patterns = key === '' ? [] : key.split(' ')
    const look = async () => {
      try {
        const [granted, held] = await Promise.all([permissions.granted(patterns), permissions.held()])
        setAccess({ granted, held })
      } catch (error) {
        await note('settings access', error)
      }
    }
    void look()
    const unwatch = permissions.onChanged(look)
    document.addEventListener('visibilitychange', look)
    return () => {
      unwatch()
      document.removeEventListener('visibilitychange', look)
    }
  }, [key])
  return access
}
