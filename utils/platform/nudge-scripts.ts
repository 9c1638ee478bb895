/**
 * The nudge script in web pages. Quirks hidden here: registering reaches no page that is already open, and
 * unregistering leaves running copies alone, so open pages are served and told separately. A frozen tab
 * answers when it thaws, which may be never: nobody waits for a tab. The registration dies with the browser,
 * on purpose: Firefox forgets its alarms then, and no page may meet the script after the window.
 */
import { LEAVE } from '../core/nudge/leave'
import { browser } from './browser'

const ID = 'arbor-nudge'
const FILE = 'nudge.js'
const CARD_FILE = 'nudge-card.js'

export const nudgeScripts = {
  /** The match patterns registered now; none when the script is not registered. */
  async registered(): Promise<readonly string[]> {
    const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] })
    return script?.matches ?? []
  },

  /** Registers the script for exactly these patterns, at least one; a previous registration is replaced. */
  async register(matches: readonly string[]): Promise<void> {
    const script = {
      id: ID,
      js: [FILE],
      matches: [...matches],
      runAt: 'document_idle' as const,
      allFrames: false,
      matchOriginAsFallback: false,
      persistAcrossSessions: false,
    }
    const known = (await nudgeScripts.registered()).length > 0
    await (known
      ? browser.scripting.updateContentScripts([script])
      : browser.scripting.registerContentScripts([script]))
  },

  async unregister(): Promise<void> {
    const known = (await nudgeScripts.registered()).length > 0
    if (known) await browser.scripting.unregisterContentScripts({ ids: [ID] })
  },

  /** Starts the script in open pages, or has the one that is there ask for its terms again. */
  async inject(matches: readonly string[]): Promise<void> {
    const tabs = await browser.tabs.query({ url: [...matches], discarded: false })
    for (const { id } of tabs) {
      // A page the browser protects, or one that is just closing, refuses; it needs no card.
      if (id !== undefined)
        browser.scripting.executeScript({ target: { tabId: id }, files: [FILE] }).catch(() => {})
    }
  },

  /** Brings the code that draws a card into a page where one is due; false when the page is gone or refuses. */
  async bringCard(tabId: number): Promise<boolean> {
    try {
      await browser.scripting.executeScript({ target: { tabId }, files: [CARD_FILE] })
      return true
    } catch {
      // As in `inject`.
      return false
    }
  },

  /** Has every page let go of the script and its card, also where access was taken back. */
  async dismiss(): Promise<void> {
    for (const { id } of await browser.tabs.query({})) {
      // Most tabs have nobody who listens.
      if (id !== undefined) browser.tabs.sendMessage(id, LEAVE).catch(() => {})
    }
  },
}

export type NudgeScripts = typeof nudgeScripts
