/**
 * How much room there is in use. Quirks hidden here: Firefox has no `getBytesInUse` for `storage.local`, so sizes
 * are those of the values as text; and Chromium answers `persisted` with false for every extension, although what
 * has `unlimitedStorage` is never cleared there: that is no bad news, and is answered as null.
 */
import { browser, isFirefox } from './browser'

/** How many bytes a value takes: bytes in it are counted as they are, and the rest as JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  if (value === undefined) return 0
  let bytes = 0
  const text = JSON.stringify(value, (_, part) => {
    if (!(part instanceof Uint8Array)) return part
    bytes += part.length
    return ''
  })
  return bytes + new TextEncoder().encode(text).length
}

export const room = {
  /** Bytes in `storage.local`, by key. */
  async local(): Promise<Readonly<Record<string, number>>> {
    const all = await browser.storage.local.get()
    return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, bytesOf(value)]))
  },

  /** Calls back when anything in `storage.local` changed, from any context, until the signal aborts. */
  changed(callback: () => void, signal: AbortSignal): void {
    const listen = (_: unknown, area: string) => {
      if (area === 'local') callback()
    }
    browser.storage.onChanged.addListener(listen)
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen))
  },

  /** Everything the browser counts for this extension, in bytes; null when it will not say. */
  async total(): Promise<number | null> {
    const { usage } = await navigator.storage.estimate()
    return usage ?? null
  },

  /** Whether the browser promised to keep it; null where it makes no such promise to an extension. */
  promised: (): Promise<boolean | null> =>
    isFirefox() ? navigator.storage.persisted() : Promise.resolve(null),
}
