import { mkdirSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core'
import type { Browser, LaunchOptions } from './browser'
import { versionInPlace } from './builds'
import { answerPrompt, hears, pickFolder } from './chromium-prompt'
import { chromiumTab } from './chromium-tab'
import { idOf } from './crx'
import { type Display, startDisplay } from './display'
import { spoil } from './spoil'
import { until } from './until'

export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const INERT = 'icon/leaf-16.png'
/** No first-run pages, and no errands of the browser's own. */
const QUIET = ['--no-first-run', '--disable-quic', '--disable-component-update', '--disable-sync']

/** Without this it looks for updates, of itself too. */
const STILL = '--disable-background-networking'
/** Letters with Alt+Shift that neither Chromium nor Arbor wants, one for each command. */
const FREE_KEYS = 'GHJQU'
/** Where on the screen a notice comes up, in pixels from the corner. */
const NOTICE = { right: 250, bottom: 40 }
/** The same, where it offers to allow a folder on every visit. That takes no keys, and nothing else is there. */
const ALWAYS = { right: 990, bottom: 699 }

/** Chromium by playwright, with the extension unpacked, or from a store. */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const { extension, folder, proxyPort, prompts = false, microphone = false, store, zone } = options
  const profile = join(folder, 'profile')
  const id = store?.id ?? idOf(extension)
  const origin = `chrome-extension://${id}/`
  const downloads = join(folder, 'downloads')
  setDownloads(profile, downloads)
  const display = prompts ? await startDisplay() : null
  let context = await start([])
  if (!store) await install()
  let control = await page('chrome://extensions')
  let inside = await settled()
  if (!prompts && !store) await control.evaluate(withhold, id)

  /** Once the extension is up: an inert page of its own. */
  async function settled(): Promise<Page> {
    await until(() => control.evaluate(versionOf, id))
    return own(INERT)
  }

  /** As by *Load unpacked*. Only what came in this way can be taken out again. */
  async function install(): Promise<void> {
    await debugged(devtools => devtools.send('Extensions.loadUnpacked', { path: extension }))
  }

  async function debugged(work: (devtools: CDPSession) => Promise<unknown>): Promise<void> {
    const devtools = await context.browser()?.newBrowserCDPSession()
    if (devtools) await work(devtools)
    await devtools?.detach()
  }

  async function start(more: readonly string[]): Promise<BrowserContext> {
    const started = await chromium.launchPersistentContext(profile, {
      executablePath: store?.launcher ?? CHROMIUM,
      headless: display === null,
      env: { ...process.env, TZ: zone, ...(display && { DISPLAY: display.name }) },
      ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache', ...(store ? [STILL] : [])],
      ignoreHTTPSErrors: true,
      viewport: prompts ? null : { width: 1000, height: 700 },
      args: [
        ...QUIET,
        '--no-sandbox',
        // For what the browser itself asks for, so that it can be seen.
        '--ignore-certificate-errors',
        '--enable-unsafe-extension-debugging',
        ...(store ? ['--enable-remote-extensions'] : [STILL, ...more]),
        ...(microphone ? ['--use-fake-device-for-media-stream'] : []),
        `--proxy-server=127.0.0.1:${proxyPort}`,
        `--proxy-bypass-list=<-loopback>${store ? `;127.0.0.1:${store.port}` : ''}`,
      ],
    })
    // By itself the tool would have every download under a name of its own.
    const devtools = await started.browser()?.newBrowserCDPSession()
    await devtools?.send('Browser.setDownloadBehavior', { behavior: 'default' })
    await devtools?.detach()
    return started
  }

  async function page(url: string): Promise<Page> {
    const opened = await context.newPage()
    await opened.goto(url)
    return opened
  }

  /**
   * A page of the extension's own, once it is there: one that is being switched on refuses for a moment, and may
   * even close the page.
   */
  function own(path: string): Promise<Page> {
    return until(async () => {
      const opened = await context.newPage()
      const there = await opened.goto(origin + path).catch(() => null)
      if (!there) await opened.close()
      return there && opened
    })
  }

  function needDisplay(): Display {
    if (!display) throw new Error('Only a browser with prompts has a keyboard.')
    return display
  }

  const pageAt = (part: string) => context.pages().find(open => open.url().includes(part))

  async function startAgain() {
    // Killed, it may not have written down yet what it starts with.
    context = await start([`--disable-extensions-except=${extension}`, `--load-extension=${extension}`])
    control = await page('chrome://extensions')
    inside = await settled()
  }

  return {
    engine: 'chromium',
    profile,
    downloads,
    get inside() {
      return chromiumTab(inside)
    },
    open: async path => chromiumTab(await page(origin + path)),
    visit: async url => chromiumTab(await page(url)),
    tab: async part => chromiumTab(await until(() => pageAt(part))),
    async allow(patterns) {
      if (store) return
      for (const pattern of patterns) await control.evaluate(allow, [id, pattern] as const)
    },
    answerPrompt: async (part, answer) =>
      answerPrompt(needDisplay(), await until(() => pageAt(part)), answer),
    pickFolder: async (part, path) => pickFolder(needDisplay(), await until(() => pageAt(part)), path),
    letInAlways: () => needDisplay().clickFromCorner(ALWAYS.right, ALWAYS.bottom),
    async letListen(answer) {
      const setting = answer === 'allow' ? 'granted' : 'denied'
      const devtools = await context.browser()?.newBrowserCDPSession()
      // What is said here holds for as long as this stays open.
      await devtools?.send('Browser.setPermission', { permission: { name: 'microphone' }, setting, origin })
    },
    pressKeys: (...keys) => needDisplay().press(...keys),
    async pressCommand(name) {
      const commands = await inside.evaluate(() => chrome.commands.getAll())
      const at = commands.findIndex(command => command.name === name)
      const key = commands[at]?.shortcut || `Alt+Shift+${FREE_KEYS[at]}`
      if (!commands[at]?.shortcut) await control.evaluate(giveKey, [id, name, key] as const)
      await needDisplay().press(key.toLowerCase())
    },
    async saveByMenu(tab, x, y) {
      await tab.clickAt(x, y, 'right')
      await until(async () => !(await hears(needDisplay(), tab)))
      // The letter goes round all entries that begin with it, and *Save as* comes first.
      await needDisplay().press('s', 's', 'Return')
    },
    async enterAddress(text) {
      const keys = [...text].map(sign => (sign === ' ' ? 'space' : sign))
      // Twice: on a busy machine the first letter still went to the page.
      await needDisplay().press('ctrl+l')
      await needDisplay().press('ctrl+l', ...keys, 'Return')
    },
    pressNotice: () => needDisplay().clickFromCorner(NOTICE.right, NOTICE.bottom),
    async withdraw(patterns) {
      for (const pattern of patterns) await control.evaluate(withdraw, [id, pattern] as const)
    },
    async killWorker() {
      const killed = await inside.evaluate(workers)
      const devtools = await context.newCDPSession(inside)
      await devtools.send('ServiceWorker.enable')
      await devtools.send('ServiceWorker.stopAllWorkers')
      await devtools.detach()
      // A message that was on its way may have started the next one already.
      await until(async () => !(await inside.evaluate(workers)).some(worker => killed.includes(worker)))
    },
    async switchOffAndOn(meanwhile) {
      await control.evaluate(setEnabled, [id, false] as const)
      await meanwhile?.()
      await control.evaluate(setEnabled, [id, true] as const)
      inside = await own(INERT)
    },
    async offerUpdate(version) {
      if (!store) return versionInPlace(version, extension)
      store.publish(version)
      // When it takes over at once, this page is gone before it can say so.
      await inside.evaluate(lookForUpdate).catch(() => {})
    },
    async updated(version) {
      if (!store && (await control.evaluate(versionOf, id)) !== version) await control.evaluate(reload, id)
      await until(async () => (await control.evaluate(versionOf, id)) === version)
      // Read anew from a folder, it is there a moment before its files are.
      inside = await own(INERT)
    },
    async lessMotion(less) {
      for (const open of context.pages()) await open.emulateMedia({ reducedMotion: less ? 'reduce' : null })
    },
    async restart(meanwhile) {
      await context.close()
      meanwhile?.()
      await startAgain()
    },
    spoilDatabases: () =>
      spoil(join(profile, `Default/IndexedDB/chrome-extension_${id}_0.indexeddb.leveldb`)),
    async crash(meanwhile) {
      const gone = context.waitForEvent('close')
      // The lock is a link to `host-pid`.
      process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').pop()), 'SIGKILL')
      await gone
      meanwhile?.()
      await startAgain()
    },
    async closeTabs() {
      await Promise.all(context.pages().map(open => open !== control && open.close()))
    },
    async renew() {
      await debugged(devtools => devtools.send('Extensions.uninstall', { id }))
      await install()
      inside = await settled()
      if (!prompts) await control.evaluate(withhold, id)
    },
    async close() {
      await context.close()
      display?.stop()
    },
  }
}

/** Has a new profile put its downloads there. */
function setDownloads(profile: string, folder: string): void {
  mkdirSync(join(profile, 'Default'), { recursive: true })
  const preferences = { download: { default_directory: folder, prompt_for_download: false } }
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
}

/** Runs in one of our pages. */
const workers = async () => {
  const contexts = await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })
  return contexts.map(context => context.contextId)
}

/** Runs in one of our pages, and is done when a new version lies ready. */
const lookForUpdate = () =>
  new Promise<void>(ready => {
    chrome.runtime.onUpdateAvailable.addListener(() => ready())
    void chrome.runtime.requestUpdateCheck()
  })

// These run on the browser's own page about extensions.

const versionOf = async (extensionId: string) => {
  const all = await chrome.developerPrivate.getExtensionsInfo()
  return all.find(({ id, state }) => id === extensionId && state === 'ENABLED')?.version
}

const reload = (id: string) => chrome.developerPrivate.reload(id)

const withhold = (extensionId: string) =>
  chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' })

const allow = ([id, pattern]: readonly [string, string]) =>
  chrome.developerPrivate.addHostPermission(id, pattern)

const withdraw = ([id, pattern]: readonly [string, string]) =>
  chrome.developerPrivate.removeHostPermission(id, pattern)

const giveKey = ([extensionId, commandName, keybinding]: readonly [string, string, string]) =>
  chrome.developerPrivate.updateExtensionCommand({ extensionId, commandName, keybinding })

const setEnabled = ([id, enabled]: readonly [string, boolean]) => chrome.management.setEnabled(id, enabled)
