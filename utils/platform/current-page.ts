/**
 * The page somebody is looking at, for *Save for tomorrow*. Quirk hidden here: a browser tells the address and the
 * title of a tab only with access to it. `activeTab` gives that for one tab, from a press on the toolbar button until
 * the tab goes elsewhere, so beside the page there may be nothing to know.
 */
import { browser } from './browser'

/** A page of the web, as its tab says. */
export interface CurrentPage {
  readonly title: string
  /** `http` or `https`. */
  readonly url: string
}

/**
 * The page in front of the person; null for one of the browser's or of ours, without access, and in a private
 * window, of which nothing is kept.
 */
export async function currentPage(): Promise<CurrentPage | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  const url = tab?.url
  if (!tab || tab.incognito || url === undefined || !/^https?:/.test(url)) return null
  return { title: tab.title || new URL(url).hostname, url }
}
