import { existsSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import type { Browser, LaunchOptions } from './browser'
import { nextFirefox } from './builds'
import { openChrome } from './firefox-chrome'
import { firefoxTab } from './firefox-tab'
import { spoil } from './spoil'
import { until } from './until'

const ID = 'arbor@arbor.invalid'
/** Firefox gives every extension a random host; a fixed one lets us find our pages. */
const HOST = '3f0c1d52-7f2b-4e0c-9f4e-6d1a5f4b2c11'
const INERT = 'icon/leaf-16.png'
const ORIGIN = `moz-extension://${HOST}/`

/** Firefox by puppeteer, with the extension installed for good, as from the store. */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const { extension, folder, proxyPort, microphone = false, zone } = options
  const profile = join(folder, 'profile')
  const downloads = join(folder, 'downloads')
  let firefox = await start()
  let chrome = await openChrome(firefox)
  await chrome.install(extension)
  let inside = await own(INERT)

  function start() {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
      headless: true,
      env: { ...process.env, TZ: zone },
      userDataDir: profile,
      acceptInsecureCerts: true,
      defaultViewport: { width: 1000, height: 700 },
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: { ...preferences(proxyPort, downloads), ...(microphone && SOUND) },
    })
  }

  /** A page of the extension. Its navigation never reports its end, so we look for ourselves. */
  async function own(path: string): Promise<Page> {
    const page = await firefox.newPage()
    await chrome.started(ID)
    await chrome.navigate(page, ORIGIN + path)
    await until(() => addressOf(page).then(address => address.startsWith(ORIGIN)))
    return page
  }

  async function startAgain() {
    firefox = await start()
    chrome = await openChrome(firefox)
    inside = await own(INERT)
  }

  return {
    engine: 'firefox',
    profile,
    downloads,
    get inside() {
      return firefoxTab(inside, chrome)
    },
    open: async path => firefoxTab(await own(path), chrome),
    async visit(url) {
      const page = await firefox.newPage()
      await page.goto(url)
      return firefoxTab(page, chrome)
    },
    async tab(part) {
      const found = await until(async () => {
        const pages = await firefox.pages()
        const addresses = await Promise.all(pages.map(page => addressOf(page)))
        return pages[addresses.findIndex(address => address.includes(part))]
      })
      return firefoxTab(found, chrome)
    },
    allow: patterns => chrome.allow(ID, patterns),
    withdraw: patterns => chrome.withdraw(ID, patterns),
    answerPrompt: (_, answer) => chrome.answerPrompt(answer),
    pickFolder: () => Promise.reject(new Error('Firefox lets no page have a folder.')),
    letInAlways: () => Promise.reject(new Error('Firefox lets no page have a folder.')),
    letListen: answer => chrome.letListen(ID, answer),
    pressKeys: () => Promise.reject(new Error('Firefox has no window here.')),
    pressCommand: async name => chrome.pressShortcut(ID, await inside.evaluate(letterOf, name)),
    async saveByMenu(tab, x, y) {
      await tab.bringToFront()
      await tab.clickAt(x, y, 'right')
      await chrome.chooseInMenu('Save for tomorrow')
    },
    enterAddress: text => chrome.enterAddress(text),
    pressNotice: () => chrome.pressNotice(),
    killWorker: () => chrome.stopBackground(ID),
    async switchOffAndOn(meanwhile) {
      await chrome.setEnabled(ID, false)
      await meanwhile?.()
      await chrome.setEnabled(ID, true)
      inside = await own(INERT)
    },
    offerUpdate: version => chrome.update(ID, nextFirefox(version, folder), version),
    async updated(version) {
      await until(async () => (await chrome.version(ID)) === version)
      inside = await own(INERT)
    },
    lessMotion: less => chrome.setPreference('ui.prefersReducedMotion', less ? 1 : 0),
    async restart(meanwhile) {
      await firefox.close()
      meanwhile?.()
      await startAgain()
    },
    spoilDatabases: () => spoil(join(profile, `storage/default/moz-extension+++${HOST}/idb`)),
    async crash(meanwhile) {
      const process = firefox.process()
      const gone = new Promise(ended => process?.once('exit', ended))
      process?.kill('SIGKILL')
      await gone
      // Puppeteer then puts the preferences back that it found.
      await until(
        () => !existsSync(join(profile, 'user.js.puppeteer')) && existsSync(join(profile, 'user.js')),
      )
      meanwhile?.()
      await startAgain()
    },
    closeTabs: () => chrome.closeTabs(),
    async renew() {
      await chrome.uninstall(ID)
      await chrome.setPreference('ui.prefersReducedMotion', 0)
      await chrome.install(extension)
      inside = await own(INERT)
    },
    close: () => firefox.close(),
  }
}

/** Where a page is, once it is whole; puppeteer itself loses track of extension pages. */
async function addressOf(page: Page): Promise<string> {
  const look = page.evaluate(() => [document.readyState, location.href] as const)
  // A page that is on its way elsewhere may never answer.
  const late = new Promise<readonly [string, string]>(answer => setTimeout(answer, 1000, ['', '']))
  const [state, address] = await Promise.race([look, late]).catch(() => ['', ''] as const)
  return state === 'complete' ? address : ''
}

/** A microphone that hums, and something to hear by: there is neither on a machine without sound. */
const SOUND = { 'media.navigator.streams.fake': true, 'media.cubeb.force_mock_context': true }

function preferences(proxyPort: number, downloads: string): Record<string, unknown> {
  const proxy = Object.fromEntries(
    ['http', 'ssl'].flatMap(kind => [
      [`network.proxy.${kind}`, '127.0.0.1'],
      [`network.proxy.${kind}_port`, proxyPort],
    ]),
  )
  return {
    ...proxy,
    'network.proxy.type': 1,
    'network.proxy.allow_hijacking_localhost': true,
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
    // Installed again it has the same host; what it kept is gone all the same.
    'extensions.webextensions.keepUuidOnUninstall': true,
    // A build of ours is not signed; the extended support release can be told to take it.
    'xpinstall.signatures.required': false,
    // A prompt can be answered as soon as it is there.
    'security.notification_enable_delay': 0,
    // Notices as windows of its own: there is no desktop here to show them.
    'alerts.useSystemBackend': false,
    // In a folder that was chosen, and with nothing opening by itself when something is there.
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    // No process is made ahead of a tab that may never come.
    'dom.ipc.processPrelaunch.enabled': false,
    // Errands of the browser's own.
    'services.settings.server': 'data:,',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  }
}

/** The letter of a command's key, in one of our pages. Firefox lets us give it one. */
const letterOf = async (wanted: string) => {
  const commands = chrome.commands as typeof chrome.commands & {
    update(change: { readonly name: string; readonly shortcut: string }): Promise<void>
  }
  const all = await commands.getAll()
  const at = all.findIndex(({ name }) => name === wanted)
  const key = all[at]?.shortcut || `Alt+Shift+${'GHJQU'[at]}`
  if (!all[at]?.shortcut) await commands.update({ name: wanted, shortcut: key })
  return key.slice(-1)
}
