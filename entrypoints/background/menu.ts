import { type MenuId, menuFor } from '@/utils/core/reach/menu'
import { t } from '@/utils/i18n'
import type { WordedEntry } from '@/utils/platform/menus'

const WORDS: Readonly<Record<MenuId, () => string>> = {
  savePage: () => t('offer.tomorrow'),
  saveLink: () => t('offer.tomorrow'),
  sitePulls: () => t('more.pulls'),
  pauseNudges: () => t('command.pauseNudges'),
  sidePanel: () => t('more.beside'),
  settings: () => t('settings.title'),
}

/** What stands in this browser's own menus, in words a bystander may read. */
export function wordedMenu(): readonly WordedEntry[] {
  return menuFor({ isChromium: import.meta.env.CHROME || import.meta.env.EDGE }).map(entry => ({
    ...entry,
    title: WORDS[entry.id](),
  }))
}
