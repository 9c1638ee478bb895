/**
 * The page somebody pointed at, on its way from a menu or the popup to Settings. In memory only (`storage.session`),
 * and gone once it is taken: in the address of a page of ours it would stay in the browser's history.
 */
import { parsePointed } from '../core/nudge/pointed'
import type { Address } from '../core/nudge/site'
import type { SeenPage } from '../core/reach/seen-page'
import { browser } from './browser'

const KEY = 'arbor.pointed'

export const pointed = {
  /** Keeps where a page is, without what its address says more; of a private window, nothing. */
  async put({ url, incognito }: SeenPage): Promise<void> {
    const at = url === undefined || incognito ? null : URL.parse(url)
    if (at && /^https?:$/.test(at.protocol))
      await browser.storage.session.set({ [KEY]: { host: at.hostname, path: at.pathname } })
  },

  /** The page, once; null when there is none. */
  async take(): Promise<Address | null> {
    const { [KEY]: raw } = await browser.storage.session.get(KEY)
    if (raw !== undefined) await browser.storage.session.remove(KEY)
    return parsePointed(raw)
  },
}

export type PointedPage = typeof pointed
