import { useEffect, useState } from 'preact/hooks'
import type { Held } from '@/components/settings/held-section'
import { SITES } from '@/utils/core/nudge/sites'
import { note } from '@/utils/platform/log'
import { permissions } from '@/utils/platform/permissions'

interface Access {
  /** The match patterns of our sites that are granted now. */
  readonly granted: readonly string[]
  /** Everything held; null until the browser has said. */
  readonly held: Held | null
}

const PATTERNS = SITES.flatMap(site => site.matches)

/**
 * What the browser grants, as it is now. It is asked again when something was given or taken, and whenever the
 * page is shown: someone may have been in the browser's own menus.
 */
export function useAccess(): Access {
  const [access, setAccess] = useState<Access>({ granted: [], held: null })
  useEffect(() => {
    const look = async () => {
      try {
        const [granted, held] = await Promise.all([permissions.granted(PATTERNS), permissions.held()])
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
  }, [])
  return access
}
