/**
 * The toolbar button. Both browsers forget icon, title and badge together, at a restart and at an update; so the
 * title and the badge tell whether the icon is still the one that was set, and nothing is loaded to set it again.
 */
import { type Duration, SECOND } from '../core/time'
import type { ToolbarState } from '../core/window/desired'
import { browser } from './browser'

const SIZES = [16, 32, 48] as const
/** Small and wordless. The colours are lamp and ground of `tokens.css` in dusk, which a badge cannot read. */
const [LAMP, GROUND] = ['#dcb078', '#1a1512']
const DOT = '•'
const TICK = '✓'
/** Long enough to be seen by someone who looks up from the keys. */
const TICK_SHOWN: Duration = 2 * SECOND

export const toolbar = {
  /** Shows a closed bud or an open leaf, with a title that says no more than a bystander may read. */
  async show({ icon, dot }: ToolbarState, title: string): Promise<void> {
    const badge = dot ? DOT : ''
    // Firefox on a phone has no badge.
    const shown = await browser.action.getBadgeText?.({})
    if (shown !== undefined && shown !== badge) {
      await browser.action.setBadgeText({ text: badge })
      if (dot) await paintBadge({})
    }
    if ((await browser.action.getTitle({})) === title) return
    const path = Object.fromEntries(SIZES.map(size => [String(size), `/icon/${icon}-${size}.png`]))
    await browser.action.setIcon({ path })
    // Last, so that a worker killed in between tries again.
    await browser.action.setTitle({ title })
  },

  /**
   * Says without words, over one tab and for a moment, that what was pressed there is done. Should the worker die
   * meanwhile, it goes when the tab goes elsewhere.
   */
  async tick(tabId: number): Promise<void> {
    if (!browser.action.setBadgeText) return
    await paintBadge({ tabId })
    await browser.action.setBadgeText({ text: TICK, tabId })
    await new Promise(seen => setTimeout(seen, TICK_SHOWN))
    // Null brings back what all tabs have.
    await browser.action.setBadgeText({ text: null, tabId }).catch(() => {
      // The tab was closed, and the tick with it.
    })
  },
}

async function paintBadge(where: { readonly tabId?: number }): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: GROUND, ...where })
  await browser.action.setBadgeTextColor?.({ color: LAMP, ...where })
}

export type Toolbar = typeof toolbar
