import { createHash } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { Browser, LaunchOptions } from './browser'
import { answerPrompt } from './chromium-prompt'
import { chromiumTab } from './chromium-tab'
import { type Display, startDisplay } from './display'
import { until } from './until'

const INERT = 'icon/leaf-16.png'
/** No first-run pages, and no errands of the browser's own. */
const QUIET = [
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chromium by playwright, with the extension unpacked. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const { extension, folder, proxyPort, prompts = false } = options
  const profile = join(folder, 'profile')
  const id = idOf(extension)
  const origin = `chrome-extension://${id}/`
  const display = prompts ? await startDisplay() : null
  let context = await start()
  let inside = await page(origin + INERT)
  let control = await page('chrome://extensions')
  if (!prompts) await control.evaluate(withhold, id)

  function start(): Promise<BrowserContext> {
    return chromium.launchPersistentContext(profile, {
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      headless: display === null,
      env: display ? { ...process.env, DISPLAY: display.name } : process.env,
      ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
      ignoreHTTPSErrors: true,
      viewport: prompts ? null : { width: 1000, height: 700 },
      args: [
        ...QUIET,
        '--no-sandbox',
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        `--proxy-server=127.0.0.1:${proxyPort}`,
        '--proxy-bypass-list=<-loopback>',
      ],
    })
  }

  async function page(url: string): Promise<Page> {
    const opened = await context.newPage()
    await opened.goto(url)
    return opened
  }

  function needDisplay(): Display {
    if (!display) throw new Error('Only a browser with prompts has a keyboard.')
    return display
  }

  const pageAt = (part: string) => context.pages().find(open => open.url().includes(part))

  async function startAgain() {
    context = await start()
    inside = await page(origin + INERT)
    control = await page('chrome://extensions')
  }

  return {
    engine: 'chromium',
    get inside() {
      return chromiumTab(inside)
    },
    open: async path => chromiumTab(await page(origin + path)),
    visit: async url => chromiumTab(await page(url)),
    tab: async part => chromiumTab(await until(() => pageAt(part))),
    async allow(patterns) {
      for (const pattern of patterns) await control.evaluate(allow, [id, pattern] as const)
    },
    answerPrompt: async (part, answer) =>
      answerPrompt(needDisplay(), await until(() => pageAt(part)), answer),
    pressKeys: (...keys) => needDisplay().press(...keys),
    async withdraw(patterns) {
      for (const pattern of patterns) await control.evaluate(withdraw, [id, pattern] as const)
    },
    async killWorker() {
      const devtools = await context.newCDPSession(inside)
      await devtools.send('ServiceWorker.enable')
      await devtools.send('ServiceWorker.stopAllWorkers')
      await devtools.detach()
      await until(async () => !(await inside.evaluate(workerLives)))
    },
    async switchOffAndOn(meanwhile) {
      await control.evaluate(setEnabled, [id, false] as const)
      await meanwhile?.()
      await control.evaluate(setEnabled, [id, true] as const)
      inside = await page(origin + INERT)
    },
    async lessMotion(less) {
      for (const open of context.pages()) await open.emulateMedia({ reducedMotion: less ? 'reduce' : null })
    },
    async restart() {
      await context.close()
      await startAgain()
    },
    async crash() {
      const gone = context.waitForEvent('close')
      // The lock is a link to `host-pid`.
      process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').pop()), 'SIGKILL')
      await gone
      await startAgain()
    },
    async close() {
      await context.close()
      display?.stop()
    },
  }
}

/** Chromium names an unpacked extension after the folder it is in. */
function idOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  return [...digits].map(digit => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('')
}

/** Runs in one of our pages. */
const workerLives = async () => {
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })
  return contexts.length > 0
}

// These run on the browser's own page about extensions.

const withhold = (extensionId: string) =>
  chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' })

const allow = ([id, pattern]: readonly [string, string]) =>
  chrome.developerPrivate.addHostPermission(id, pattern)

const withdraw = ([id, pattern]: readonly [string, string]) =>
  chrome.developerPrivate.removeHostPermission(id, pattern)

const setEnabled = ([id, enabled]: readonly [string, boolean]) => chrome.management.setEnabled(id, enabled)
