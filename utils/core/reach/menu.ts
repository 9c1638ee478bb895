/** What stands in the browser's own menus. */
export const MENU = ['savePage', 'saveLink', 'sitePulls', 'pauseNudges', 'sidePanel', 'settings'] as const

export type MenuId = (typeof MENU)[number]

/** An entry without its words. */
export interface MenuEntry {
  readonly id: MenuId
  /** On a page, on a link in one, or on the toolbar button. */
  readonly on: 'page' | 'link' | 'button'
}

const ON: Readonly<Record<MenuId, MenuEntry['on']>> = {
  savePage: 'page',
  saveLink: 'link',
  // On a page, two entries would be folded into one, and the first one out of reach.
  sitePulls: 'button',
  pauseNudges: 'button',
  sidePanel: 'button',
  settings: 'button',
}

/** The entries for a browser; Chromium's own menu of the button has *Options* and *Open side panel* already. */
export function menuFor({ isChromium }: { readonly isChromium: boolean }): readonly MenuEntry[] {
  const there: readonly MenuId[] = isChromium ? ['sidePanel', 'settings'] : []
  return MENU.filter(id => !there.includes(id)).map(id => ({ id, on: ON[id] }))
}

export function isMenuId(id: unknown): id is MenuId {
  return MENU.some(known => known === id)
}
