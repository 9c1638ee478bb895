/**
 * The popup, opened by us instead of by a press on its button. Which screen it opens on can only be told by its
 * address, so that is changed for this one time, in this one tab. Firefox opens it only in the first turn of a
 * press, which is why nothing is awaited before; and neither browser opens it beside a window without a toolbar,
 * or a second time.
 */
import { browser } from './browser'
import { note } from './log'

const PAGE = 'popup.html'

export const popup = {
  /** Opens it on the screen after `#`, over this tab, and answers whether it could. */
  async open({
    hash,
    tabId,
  }: {
    readonly hash: string
    readonly tabId: number | undefined
  }): Promise<boolean> {
    const where = tabId === undefined ? {} : { tabId }
    const place = (page: string) =>
      browser.action
        .setPopup({ popup: page, ...where })
        // The tab was closed meanwhile; what was set in it went with it.
        .catch(error => note('popup address', error))
    const placed = place(hash ? `${PAGE}#${hash}` : PAGE)
    try {
      await browser.action.openPopup()
      return true
    } catch {
      return false
    } finally {
      await placed
      await place(PAGE)
    }
  },

  /** Whether it is there already, on whatever screen; false where the browser does not tell. */
  async isOpen(): Promise<boolean> {
    // Firefox has it only of late, whatever its types say.
    const open = await browser.runtime.getContexts?.({ contextTypes: ['POPUP'] }).catch(() => [])
    return open !== undefined && open.length > 0
  },
}

export type Popup = typeof popup
