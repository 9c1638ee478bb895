/**
 * The keys of `storage.local`. Quirks hidden here: both browsers let content scripts read it by default and
 * Firefox cannot forbid that, so nothing written by a person (journal text, titles) is ever put there; a whole
 * value is replaced at once, so only the background writes; and Firefox keeps null in place of an object that
 * stands in a value a second time (the window that just ended is also the last of those past), so every value is
 * written as a copy in which nothing is shared.
 */

import { parseNudgeLog } from '../core/nudge/log'
import type { Parsed } from '../core/parse'
import { parseShelf } from '../core/reading/progress'
import { parseSettings } from '../core/settings/settings'
import { parseWindowRecord } from '../core/window/parse-record'
import { browser } from './browser'

/** One named, typed value that outlives the browser. */
export interface Stored<T> {
  /** The keys of `storage.local` it is made of. */
  readonly keys: readonly string[]
  /** The parsed value. A read that was begun earlier can be handed in. */
  read(reading?: Promise<Record<string, unknown>>): Promise<T>
  /**
   * The parsed value; what could not be used is replaced by it, and kept aside under `<key>.aside`, the latest
   * few. Only for the background, in its queue: a page that mended could overwrite something newer. Several can
   * share what `readTogether` reads.
   */
  mend(reading?: Promise<Record<string, unknown>>): Promise<T>
  /** Only for the background, in its queue. */
  write(value: T): Promise<void>
  /**
   * Calls back with each new value, from any context, until the signal aborts; and first with the one that is there,
   * because it may have changed since the watcher read it.
   */
  watch(changed: (value: T) => void, signal: AbortSignal): void
}

const ASIDE_KEPT = 3

function stored<T>(key: string, parse: (raw: unknown) => Parsed<T>): Stored<T> {
  const aside = `${key}.aside`
  return {
    keys: [key, aside],
    async read(reading = browser.storage.local.get(key)) {
      const { [key]: raw } = await reading
      return parse(raw).value
    },
    async mend(reading = browser.storage.local.get([key, aside])) {
      const { [key]: raw, [aside]: kept } = await reading
      const { value, damaged } = parse(raw)
      if (damaged) {
        const unusable = [...(Array.isArray(kept) ? kept : []), raw].slice(-ASIDE_KEPT)
        await browser.storage.local.set({ [aside]: unusable, [key]: value })
      }
      return value
    },
    // `structuredClone` would keep what is shared shared.
    write: value => browser.storage.local.set({ [key]: JSON.parse(JSON.stringify(value)) }),
    watch(changed, signal) {
      let heard = false
      const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        if (area !== 'local' || !(key in changes)) return
        heard = true
        changed(parse(changes[key]?.newValue).value)
      }
      browser.storage.onChanged.addListener(listen)
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen))
      this.read().then(
        value => {
          if (!heard && !signal.aborted) changed(value)
        },
        // Whoever watches has read it before, and said so if that did not work.
        () => undefined,
      )
    },
  }
}

/** One read for several values, to be handed to each of their `read` or `mend`. */
export function readTogether(...values: readonly Stored<unknown>[]): Promise<Record<string, unknown>> {
  return browser.storage.local.get(values.flatMap(({ keys }) => keys))
}

export const storedWindow = stored('arbor.window', parseWindowRecord)
export const storedSettings = stored('arbor.settings', parseSettings)
export const storedShelf = stored('arbor.reading', parseShelf)
export const storedNudges = stored('arbor.nudges', parseNudgeLog)
