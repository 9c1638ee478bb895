/**
 * The toolbar button. Both browsers forget icon, title and badge together, at a restart and at an update; so the
 * title and the badge tell whether the icon is still the one that was set, and nothing is loaded to set it again.
 */
import type { ToolbarState } from '../core/window/desired'
import { browser } from './browser'

const SIZES = [16, 32, 48] as const
/** Small and wordless. The colours are lamp and ground of `tokens.css` in dusk, which a badge cannot read. */
const DOT = { text: '•', color: '#dcb078', background: '#1a1512' }

export const toolbar = {
  /** Shows a closed bud or an open leaf, with a title that says no more than a bystander may read. */
  async show({ icon, dot }: ToolbarState, title: string): Promise<void> {
    const badge = dot ? DOT.text : ''
    // Firefox on a phone has no badge.
    const shown = await browser.action.getBadgeText?.({})
    if (shown !== undefined && shown !== badge) {
      await browser.action.setBadgeText({ text: badge })
      if (dot) await browser.action.setBadgeBackgroundColor({ color: DOT.background })
      if (dot) await browser.action.setBadgeTextColor?.({ color: DOT.color })
    }
    if ((await browser.action.getTitle({})) === title) return
    const path = Object.fromEntries(SIZES.map(size => [String(size), `/icon/${icon}-${size}.png`]))
    await browser.action.setIcon({ path })
    // Last, so that a worker killed in between tries again.
    await browser.action.setTitle({ title })
  },
}

export type Toolbar = typeof toolbar
