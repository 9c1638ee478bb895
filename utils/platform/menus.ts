/**
 * Entries in the browser's own menus. They outlive the worker in both browsers; making one that is there already
 * is an error that nobody has to hear of. Firefox on a phone has no menus.
 */
import { isMenuId, type MenuEntry, type MenuId } from '../core/reach/menu'
import type { SeenPage } from '../core/reach/seen-page'
import { browser } from './browser'

/** An entry with the words it says. */
export interface WordedEntry extends MenuEntry {
  readonly title: string
}

/** What an entry was pressed on. The tab's address and title are lent to us by the press (`activeTab`). */
export interface PressedOn {
  /** The link, by its words where the browser tells them (Firefox). */
  readonly link: SeenPage | null
  readonly tab: SeenPage & { readonly windowId?: number | undefined }
}

const CONTEXTS = { page: 'page', link: 'link', button: 'action' } as const
/** Nothing else can be kept, so nothing else is offered it. */
const WEB = ['*://*/*']

export const menus = {
  /** Puts exactly these entries there. It may run at any time and, by two events at once, twice. */
  async put(entries: readonly WordedEntry[]): Promise<void> {
    const { contextMenus } = browser
    if (!contextMenus) return
    await contextMenus.removeAll()
    for (const { id, on, title } of entries) {
      const where =
        on === 'page' ? { documentUrlPatterns: WEB } : on === 'link' ? { targetUrlPatterns: WEB } : {}
      // Reading the error is what keeps Chromium from reporting a second one of the same id.
      contextMenus.create(
        { id, title, contexts: [CONTEXTS[on]], ...where },
        () => void browser.runtime.lastError,
      )
    }
  },

  /** Calls back in the first turn of a press. */
  onPressed(pressed: (id: MenuId, on: PressedOn) => void): void {
    browser.contextMenus?.onClicked.addListener(({ menuItemId, linkUrl, linkText }, tab) => {
      if (!isMenuId(menuItemId)) return
      pressed(menuItemId, { link: linkUrl ? { url: linkUrl, title: linkText } : null, tab: tab ?? {} })
    })
  },
}
