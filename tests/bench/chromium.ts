// Chromium with the built extension in it, for measuring. Nothing here knows what is measured.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Worker } from 'playwright-core'
import { findBrowser } from '../tools/find-browser.mjs'

/** One measured figure; one without a limit stands beside another for comparison. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly limit?: number
  /** Our own figure that it stands beside. */
  readonly ours?: number
}

export interface Launched {
  readonly context: BrowserContext
  readonly worker: Worker
  /** `chrome-extension://<id>` */
  readonly origin: string
  /** Ends it and starts it again, with everything that it keeps. */
  readonly again: () => Promise<Launched>
  readonly close: () => Promise<void>
}

export const BUILD = '.output/chrome-mv3'

/** A throw-away copy of the build whose optional sites are granted, with anything else `change` does to it. */
export async function copyOfBuild(change?: (dir: string) => Promise<void>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'arbor-bench-'))
  await cp(BUILD, dir, { recursive: true })
  const file = join(dir, 'manifest.json')
  const { optional_host_permissions: sites, ...manifest } = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: sites }))
  await change?.(dir)
  return dir
}

/** Starts Chromium with the extension in `dir` and answers the context, its worker and its address. */
export async function launch(dir: string): Promise<Launched> {
  return start(dir, await mkdtemp(join(tmpdir(), 'arbor-profile-')))
}

async function start(dir: string, profile: string): Promise<Launched> {
  const { path } = await findBrowser('chromium')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless: true,
    ignoreHTTPSErrors: true,
    // With the second one a page stays as it began where the extension's process had no page before: in the background,
    // where the browser saves memory at the cost of time. Nobody's browser has it.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-renderer-backgrounding'],
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${dir}`,
      `--load-extension=${dir}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
    ],
  })
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  const close = async () => {
    await context.close()
    await Promise.all([profile, dir].map(folder => rm(folder, { recursive: true, force: true })))
  }
  const again = async () => {
    await context.close()
    return start(dir, profile)
  }
  return { context, worker, origin: worker.url().replace(/\/[^/]*$/, ''), again, close }
}

/** Opens a window that is in Settling, with one chosen site, as a person would: by asking the background. */
export async function openWindow({ context, origin }: Pick<Launched, 'context' | 'origin'>): Promise<void> {
  const page = await context.newPage()
  await page.goto(`${origin}/options.html`)
  const begun = await page.evaluate(async () => {
    const ask = (name: string, payload: object) => chrome.runtime.sendMessage({ name, payload })
    const fiveHoursAgo = new Date(Date.now() - 5 * 3_600_000).toTimeString().slice(0, 5)
    await ask('settings.change', { bedtime: null, sites: ['reddit'] })
    const { ok, value } = await ask('window.dispatch', { type: 'begin', ended: { clock: fiveHoursAgo } })
    const scripts = await chrome.scripting.getRegisteredContentScripts()
    return ok && value.kind === 'open' && scripts.length === 1
  })
  if (!begun) throw new Error('no window is open: there is nothing to measure')
  await page.close()
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
