import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, inject } from 'vitest'
import { type Feeds, startFeeds } from '../../support/feeds/feeds'
import { zoneWhereItIs } from '../../support/zone'
import type { Browser, Engine, LaunchOptions } from './browser'
import { CHROMIUM, launchChromium } from './chromium'
import { launchFirefox } from './firefox'
import { type Shared, type Started, share } from './shared'
import { canOpenStore, openStore } from './store'

declare module 'vitest' {
  interface ProvidedContext {
    engine: Engine
  }
}

interface Fixtures {
  /** The sites, and the witness of every request. */
  feeds: Feeds
  /** A browser in which Arbor has just been installed. */
  browser: Browser
}

/** What the journeys in one worker have in common: to start a browser takes longer than most of them. */
interface Common {
  sites: Feeds
  /** The browser of all that need nothing special of one. */
  usual: Shared
  /** The one that asks the person something. */
  asking: Shared
}

const common = base.extend<{ $worker: Common }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names out of the pattern
  sites: [async ({}, use) => withSites(use), { scope: 'worker' }],
  usual: [async ({ sites }, use) => withShared(sites, {}, use), { scope: 'worker' }],
  asking: [async ({ sites }, use) => withShared(sites, { prompts: true }, use), { scope: 'worker' }],
})

/** A journey. Each one ends with the question whether anything was asked of the outside (F56). */
export const test = common.extend<Fixtures>({
  feeds: async ({ sites }, use) => use(sites),
  browser: async ({ sites, usual }, use) => witnessed(sites, usual, use),
})

/** A journey in which the browser itself asks the person something. */
export const promptTest = common.extend<Fixtures>({
  feeds: async ({ sites }, use) => use(sites),
  browser: async ({ sites, asking }, use) => witnessed(sites, asking, use),
})

/** A journey during which a new version comes out, in a browser of its own. */
export const updateTest = common.extend<Fixtures>({
  feeds: async ({ sites }, use) => use(sites),
  browser: async ({ sites }, use) => withShared(sites, { updates: true }, own => witnessed(sites, own, use)),
})

/** Journeys of one file, each after the other; for those that arrange all they rely on. */
export const sharedTest = common.extend<{ $file: Fixtures }>({
  feeds: [async ({ sites }, use) => use(sites), { scope: 'file' }],
  browser: [async ({ sites, usual }, use) => witnessed(sites, usual, use), { scope: 'file' }],
})

interface Kind {
  readonly prompts?: boolean
  readonly updates?: boolean
}

async function withSites(use: (sites: Feeds) => Promise<void>) {
  const sites = await startFeeds()
  await use(sites)
  sites.close()
}

async function witnessed(sites: Feeds, shared: Shared, use: (browser: Browser) => Promise<void>) {
  const browser = await shared.fresh()
  sites.forgetVisits()
  await use(browser)
  expect(sites.strangers).toEqual([])
}

async function withShared(sites: Feeds, kind: Kind, use: (shared: Shared) => Promise<void>) {
  const shared = share(() => launch(sites, kind))
  await use(shared)
  await shared.close()
}

async function launch(sites: Feeds, { prompts = false, updates = false }: Kind): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'arbor-browser-'))
  const engine = inject('engine')
  const builds = inject('builds')
  const start = engine === 'chromium' ? launchChromium : launchFirefox
  const build = prompts && engine === 'chromium' ? builds.shipped : builds[engine]
  const updated = updates && engine === 'chromium' ? await updatable(build, folder) : { extension: build }
  // In the morning: far from any bedtime, and in the hours that the time after a window begins with.
  const zone = zoneWhereItIs(9)
  const browser = await start({ ...updated, folder, prompts, proxyPort: sites.port, zone })
  return {
    browser,
    async stop() {
      await browser.close()
      updated.store?.close()
      rmSync(folder, { recursive: true, maxRetries: 5 })
    },
  }
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
