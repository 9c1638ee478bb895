import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, inject } from 'vitest'
import { type Feeds, startFeeds } from '../../support/feeds/feeds'
import { zoneWhereItIs } from '../../support/zone'
import type { Browser, Engine, LaunchOptions } from './browser'
import { CHROMIUM, launchChromium } from './chromium'
import { launchFirefox } from './firefox'
import { once, type Shared, type Started, share } from './shared'
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

/**
 * What the journeys in one worker have in common, because to start a browser takes longer than most of them. It stands
 * here and not in fixtures, of which each kind of test below would have its own.
 */
const sites = once(startFeeds)
/** The browser of all that need nothing special of one. */
const usual = share(() => launch({}))
/** The one that asks the person something. */
const asking = share(() => launch({ prompts: true }))

/** The one that has a microphone. */
const hearing = share(() => launch({ microphone: true }))

const common = base.extend<{ $worker: { ending: null } }>({
  ending: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names out of the pattern
    async ({}, use) => {
      await use(null)
      await usual.close()
      await asking.close()
      await hearing.close()
      ;(await sites()).close()
    },
    { scope: 'worker', auto: true },
  ],
})

// biome-ignore lint/correctness/noEmptyPattern: vitest reads the names out of the pattern
const feeds = async ({}, use: (feeds: Feeds) => Promise<void>) => use(await sites())

/** A journey. Each one ends with the question whether anything was asked of the outside (F56). */
export const test = common.extend<Fixtures>({
  feeds,
  browser: async ({ feeds }, use) => witnessed(feeds, usual, use),
})

/** A journey in which the browser itself asks the person something. */
export const promptTest = common.extend<Fixtures>({
  feeds,
  browser: async ({ feeds }, use) => witnessed(feeds, asking, use),
})

/** A journey in which somebody speaks. */
export const voiceTest = common.extend<Fixtures>({
  feeds,
  browser: async ({ feeds }, use) => witnessed(feeds, hearing, use),
})

/** A journey during which a new version comes out, in a browser of its own. */
export const updateTest = common.extend<Fixtures>({
  feeds,
  browser: async ({ feeds }, use) => {
    const own = share(() => launch({ updates: true }))
    await witnessed(feeds, own, use)
    await own.close()
  },
})

/** Journeys of one file, each after the other; for those that arrange all they rely on. */
export const sharedTest = common.extend<{ $file: Fixtures }>({
  feeds: [feeds, { scope: 'file' }],
  browser: [async ({ feeds }, use) => witnessed(feeds, usual, use), { scope: 'file' }],
})

interface Kind {
  readonly microphone?: boolean
  readonly prompts?: boolean
  readonly updates?: boolean
}

async function witnessed(feeds: Feeds, shared: Shared, use: (browser: Browser) => Promise<void>) {
  const browser = await shared.fresh()
  feeds.forgetVisits()
  await use(browser)
  await shared.rest()
  expect(feeds.strangers).toEqual([])
}

async function launch({ prompts = false, updates = false, microphone = false }: Kind): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'arbor-browser-'))
  const engine = inject('engine')
  const builds = inject('builds')
  const start = engine === 'chromium' ? launchChromium : launchFirefox
  const build = prompts && engine === 'chromium' ? builds.shipped : builds[engine]
  const updated = updates && engine === 'chromium' ? await updatable(build, folder) : { extension: build }
  // In the morning: far from any bedtime, and in the hours that the time after a window begins with.
  const zone = zoneWhereItIs(9)
  const { port: proxyPort } = await sites()
  const browser = await start({ ...updated, folder, prompts, microphone, proxyPort, zone })
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
