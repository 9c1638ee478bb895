/**
 * Takes values out of `storage.local` so that they can still be put back. Meanwhile they are in `storage.session`,
 * which is memory: nothing of them is on the disk any more, they outlive a worker that is ended, and they are gone
 * for good when the browser closes.
 */

import { type Erasable, putTogether } from '../core/kept/erasable'
import { asRecord } from '../core/parse'
import { browser } from './browser'

const nameOf = (kind: Erasable) => `arbor.erased.${kind}`

export const erased = {
  /** Takes these keys out. Nothing happens where there are none. Only for the background, in its queue. */
  async take(kind: Erasable, keys: readonly string[]): Promise<void> {
    const all = await browser.storage.local.get()
    const values = Object.entries(all).filter(([key]) => keys.includes(key))
    if (values.length === 0) return
    await browser.storage.session.set({ [nameOf(kind)]: Object.fromEntries(values) })
    await browser.storage.local.remove([...keys])
  },

  /** Puts back what was taken last, beside what came since. Only for the background, in its queue. */
  async putBack(kind: Erasable): Promise<void> {
    const { [nameOf(kind)]: raw } = await browser.storage.session.get(nameOf(kind))
    const values = asRecord(raw)
    if (!values) return
    const since = await browser.storage.local.get(Object.keys(values))
    const both = Object.entries(values).map(([key, value]) => [key, putTogether(value, since[key])])
    await browser.storage.local.set(Object.fromEntries(both))
    await browser.storage.session.remove(nameOf(kind))
  },
}

export type Erased = typeof erased
