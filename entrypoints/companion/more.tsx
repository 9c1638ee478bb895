import { MoreScreen, type MoreScreenProps } from '@/components/window/more-screen'
import type { Settings } from '@/utils/core/settings/settings'
import { pointed } from '@/utils/platform/pointed'
import { useFrontPage } from './use-front-page'
import { useNudgeAccess } from './use-nudge-access'

interface MoreProps extends Omit<MoreScreenProps, 'nudges' | 'onSettings' | 'onPulls'> {
  readonly settings: Settings
  /** Shows all settings, or the sites among them. */
  readonly onSettings: (part: '' | 'sites') => void
}

/** *More*, with the truth about the chosen sites. The list of sites is too long for the first picture. */
export function More({ settings, onSettings, ...more }: MoreProps) {
  const nudges = useNudgeAccess(settings)
  const page = useFrontPage()
  return (
    <MoreScreen
      {...more}
      nudges={nudges}
      onSettings={() => onSettings(nudges === 'none' ? 'sites' : '')}
      onPulls={page && (() => void pointed.put(page).then(() => onSettings('sites')))}
    />
  )
}
