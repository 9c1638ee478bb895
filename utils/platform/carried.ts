/**
 * How far someone had drifted on a page they have just left, for the next page of the same site. In memory only
 * (`storage.session`): it is worth nothing after minutes, and would say where someone was.
 */
import { type Carried, parseCarried } from '../core/nudge/carried'
import { browser } from './browser'

const KEY = 'arbor.carried'

export const carried = {
  /** What was carried last; null when nothing was, or it cannot be read. */
  async read(): Promise<Carried | null> {
    const { [KEY]: raw } = await browser.storage.session.get(KEY)
    return parseCarried(raw)
  },

  async write(value: Carried): Promise<void> {
    await browser.storage.session.set({ [KEY]: value })
  },

  /** A card has come of it: it is used up. */
  async forget(): Promise<void> {
    await browser.storage.session.remove(KEY)
  },
}

export type CarriedDrift = typeof carried
