/**
 * A new version of ourselves. Quirks hidden here: to take over it closes every page of ours, a tab that sleeps too;
 * and while somebody listens, Firefox leaves it to them, or to its next start, when it takes over. Chromium waits for
 * the worker and the pages to be gone, and tells the worker first.
 */
import { browser } from './browser'

export const updates = {
  /** Calls back when a new version lies ready. */
  onReady(ready: () => void): void {
    browser.runtime.onUpdateAvailable.addListener(() => ready())
  },

  /** The addresses of everything of ours that is open: in tabs, also sleeping ones, in popups and beside pages. */
  async open(): Promise<readonly string[]> {
    const ours = browser.runtime.getURL('')
    const tabs = await browser.tabs.query({})
    const addresses = [...tabs.map(tab => tab.url), ...(await awake())]
    return addresses.filter(address => address !== undefined).filter(address => address.startsWith(ours))
  },

  /** Lets it take over. Nothing of this version runs after this. */
  takeOver(): void {
    browser.runtime.reload()
  },
}

/** What is open and awake, in a tab or not. Firefox has told of contexts only lately, Chromium's worker has no views. */
async function awake(): Promise<readonly (string | undefined)[]> {
  if (browser.runtime.getContexts as unknown) {
    const contexts = await browser.runtime.getContexts({})
    return contexts.filter(it => it.contextType !== 'BACKGROUND').map(it => it.documentUrl)
  }
  const background = await browser.runtime.getBackgroundPage()
  return browser.extension
    .getViews()
    .filter(view => view !== background)
    .map(view => view.location.href)
}

export type Updates = typeof updates
