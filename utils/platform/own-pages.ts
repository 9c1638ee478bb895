/**
 * Our own pages, as tabs. The only place that opens or changes a tab, and it takes no address: nothing else
 * can be opened by mistake or by a forged message.
 */
import { browser } from './browser'

export type OwnPage = 'home' | 'reader' | 'sidepanel' | 'options'

function address(page: OwnPage, hash: string): string {
  const url = new URL(browser.runtime.getURL(`${page}.html` as '/'))
  url.hash = hash
  return url.href
}

export const ownPages = {
  /** Opens a page in a new tab, in front of whatever else is on the screen. A phone has no windows. */
  async open(page: OwnPage, hash = ''): Promise<void> {
    const { windowId } = await browser.tabs.create({ url: address(page, hash) })
    if (windowId !== undefined) await browser.windows?.update(windowId, { focused: true })
  },

  /** Shows a page in a tab that is there; what it showed before is one step back. */
  async show(tabId: number, page: OwnPage, hash = ''): Promise<void> {
    await browser.tabs.update(tabId, { url: address(page, hash) })
  },

  /** Whether the page that asks stands in a tab, and not in a popup or beside a page. */
  async isTab(): Promise<boolean> {
    return (await browser.tabs.getCurrent()) !== undefined
  },

  /** Shows another page in the tab that asks. */
  goTo(page: OwnPage, hash = ''): void {
    location.assign(address(page, hash))
  },
}

export type OwnPages = typeof ownPages
