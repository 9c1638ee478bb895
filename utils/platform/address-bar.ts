/**
 * A line typed into the address bar after our keyword. Firefox on a phone has no such thing. What the bar itself
 * remembers of it is the browser's own, as with everything that is typed there.
 */
import { browser } from './browser'

export const addressBar = {
  /** Says what becomes of a line, below the bar. Both browsers forget it, so it is said at every start. */
  explain(words: string): void {
    // Its description is read as XML by Chromium.
    const description = words.replace(/[<>&]/g, '')
    void browser.omnibox?.setDefaultSuggestion({ description })
  },

  /** Calls back with a line, and with the tab that was in front then. */
  onEntered(entered: (line: string, tabId: number | undefined) => void): void {
    browser.omnibox?.onInputEntered.addListener(async line => {
      const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
      entered(line, tab?.id)
    })
  },
}
