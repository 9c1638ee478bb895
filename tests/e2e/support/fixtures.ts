import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, inject } from 'vitest'
import { type Feeds, startFeeds } from '../../support/feeds/feeds'
import { zoneWhereItIs } from '../../support/zone'
import type { Browser, Engine, LaunchOptions } from './browser'
import { CHROMIUM, launchChromium } from './chromium'
import { launchFirefox } from './firefox'
import { canOpenStore, openStore } from './store'

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
  feeds: async ({}, use) => withFeeds(use),
  browser: async ({ feeds }, use) => withBrowser(feeds, {}, use),
})

/** A journey in which the browser itself asks the person something. */
export const promptTest = test.extend<Pick<Fixtures, 'browser'>>({
  browser: async ({ feeds }, use) => withBrowser(feeds, { prompts: true }, use),
})

/** A journey during which a new version comes out. */
export const updateTest = test.extend<Pick<Fixtures, 'browser'>>({
  browser: async ({ feeds }, use) => withBrowser(feeds, { updates: true }, use),
})

/** Journeys of one file in one browser, each after the other; for those that arrange all they rely on. */
export const sharedTest = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names out of the pattern
  feeds: [async ({}, use) => withFeeds(use), { scope: 'file' }],
  browser: [async ({ feeds }, use) => withBrowser(feeds, {}, use), { scope: 'file' }],
})

interface Kind {
  readonly prompts?: boolean
  readonly updates?: boolean
}

async function withFeeds(use: (feeds: Feeds) => Promise<void>) {
  const feeds = await startFeeds()
  await use(feeds)
  feeds.close()
  expect(feeds.strangers).toEqual([])
}

async function withBrowser(
  feeds: Feeds,
  { prompts = false, updates = false }: Kind,
  use: (browser: Browser) => Promise<void>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'arbor-browser-'))
  const engine = inject('engine')
  const builds = inject('builds')
  const launch = engine === 'chromium' ? launchChromium : launchFirefox
  const build = prompts && engine === 'chromium' ? builds.shipped : builds[engine]
  const updated = updates && engine === 'chromium' ? await updatable(build, folder) : { extension: build }
  // In the morning: far from any bedtime, and in the hours that the time after a window begins with.
  const zone = zoneWhereItIs(9)
  const browser = await launch({ ...updated, folder, prompts, proxyPort: feeds.port, zone })
  await use(browser)
  await browser.close()
  updated.store?.close()
  rmSync(folder, { recursive: true, maxRetries: 5 })
}

/** In a store, or, where there can be none, in a folder of its own. */
async function updatable(build: string, folder: string): Promise<Pick<LaunchOptions, 'extension' | 'store'>> {
  const extension = join(folder, 'extension')
  if (canOpenStore()) {
    const store = await openStore(CHROMIUM, build, folder)
    store.publish('0.1.0')
    return { extension, store }
  }
  cpSync(build, extension, { recursive: true })
  return { extension }
}

export { expect } from 'vitest'
