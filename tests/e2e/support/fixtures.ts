import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, inject } from 'vitest'
import { type Feeds, startFeeds } from '../../support/feeds/feeds'
import type { Browser, Engine } from './browser'
import { launchChromium } from './chromium'
import { launchFirefox } from './firefox'

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine
  }
}

interface Fixtures {
  /** The sites, and the witness of every request. */
  feeds: Feeds
  /** A fresh browser with a fresh profile and Arbor just installed. */
  browser: Browser
}

/** A journey. Each one ends with the question whether anything was asked of the outside (F56). */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names out of the pattern
  feeds: async ({}, use) => {
    const feeds = await startFeeds()
    await use(feeds)
    feeds.close()
    expect(feeds.strangers).toEqual([])
  },
  browser: async ({ feeds }, use) => withBrowser(feeds, false, use),
})

/** A journey in which the browser itself asks the person something. */
export const promptTest = test.extend<Pick<Fixtures, 'browser'>>({
  browser: async ({ feeds }, use) => withBrowser(feeds, true, use),
})

async function withBrowser(feeds: Feeds, prompts: boolean, use: (browser: Browser) => Promise<void>) {
  const folder = mkdtempSync(join(tmpdir(), 'arbor-browser-'))
  const engine = inject('engine')
  const builds = inject('builds')
  const launch = engine === 'chromium' ? launchChromium : launchFirefox
  const extension = prompts && engine === 'chromium' ? builds.shipped : builds[engine]
  const browser = await launch({ folder, extension, prompts, proxyPort: feeds.port })
  await use(browser)
  await browser.close()
  rmSync(folder, { recursive: true, maxRetries: 5 })
}

export { expect } from 'vitest'
