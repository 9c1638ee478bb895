import type { Browser } from './browser'

/** A running browser. */
export interface Started {
  readonly browser: Browser
  /** Quits it, and leaves nothing behind. */
  stop(): Promise<void>
}

/** One browser that many journeys have after each other. */
export interface Shared {
  /** The browser, as if Arbor had just been installed in it. */
  fresh(): Promise<Browser>
  /** After a journey: what its pages still do would take time from the others'. */
  rest(): Promise<void>
  close(): Promise<void>
}

/** Starts a browser when it is first asked for. */
export function share(start: () => Promise<Started>): Shared {
  let running: Started | null = null

  /** A journey that failed may have left the browser in any state. */
  async function orStop(work: (browser: Browser) => Promise<void>): Promise<void> {
    if (!running) return
    try {
      await work(running.browser)
    } catch {
      await running.stop().catch(() => {})
      running = null
    }
  }

  return {
    async fresh() {
      await orStop(browser => browser.renew())
      running ??= await start()
      return running.browser
    },
    rest: () => orStop(browser => browser.closeTabs()),
    async close() {
      // It may be called from several places at once.
      const last = running
      running = null
      await last?.stop()
    },
  }
}

/** Makes it when it is first asked for, and answers the same ever after. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
