/**
 * The toolbar button. Both browsers forget icon and title together, at a restart and at an update; so the
 * title tells whether the icon is still the one that was set, and nothing is loaded to set it again.
 */
import { browser } from './browser'

const SIZES = [16, 32, 48] as const

export const toolbar = {
  /** Shows a closed bud or an open leaf, with a title that says no more than a bystander may read. */
  async show(icon: 'bud' | 'leaf', title: string): Promise<void> {
    if ((await browser.action.getTitle({})) === title) return
    const path = Object.fromEntries(SIZES.map(size => [String(size), `/icon/${icon}-${size}.png`]))
    await browser.action.setIcon({ path })
    // Last, so that a worker killed in between tries again.
    await browser.action.setTitle({ title })
  },
}

export type Toolbar = typeof toolbar
