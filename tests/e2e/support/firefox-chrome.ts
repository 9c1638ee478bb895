import type { Browser, Page } from 'puppeteer-core'
import { until } from './until'

/** The browser's own side of Firefox, where its settings live: what a person would do there, done by script. */
export interface Chrome {
  install(xpi: string): Promise<void>
  uninstall(id: string): Promise<void>
  /** As the browser does by itself when it finds a new version; done when that lies ready, or has taken over. */
  update(id: string, xpi: string, version: string): Promise<void>
  version(id: string): Promise<unknown>
  /** Waits until the extension is up, which after a launch can take a moment. */
  started(id: string): Promise<void>
  navigate(page: Page, url: string): Promise<void>
  closeTab(page: Page): Promise<void>
  /** Closes all there are, whatever they say to that, but for an empty one. */
  closeTabs(): Promise<void>
  allow(id: string, origins: readonly string[]): Promise<void>
  withdraw(id: string, origins: readonly string[]): Promise<void>
  answerPrompt(answer: 'allow' | 'deny'): Promise<void>
  letListen(id: string, answer: 'allow' | 'deny'): Promise<void>
  /** Presses the shortcut with this letter that an extension has. */
  pressShortcut(id: string, letter: string): Promise<void>
  /** Chooses the entry with these words in the menu that is open over a page. */
  chooseInMenu(label: string): Promise<void>
  enterAddress(text: string): Promise<void>
  pressNotice(): Promise<void>
  stopBackground(id: string): Promise<void>
  setEnabled(id: string, enabled: boolean): Promise<void>
  setPreference(name: string, value: number): Promise<void>
}

/** WebDriver BiDi as spoken by Firefox; puppeteer has it, but keeps it to itself. */
interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>
}

interface Evaluated {
  readonly type: 'success' | 'exception'
  readonly result?: { readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string }
}

/** Needs `--remote-allow-system-access`. */
export async function openChrome(browser: Browser): Promise<Chrome> {
  const { connection } = browser as unknown as { connection: Connection }
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const [{ context } = { context: '' }] = tree.result['contexts'] as { context: string }[]

  async function run(expression: string): Promise<unknown> {
    const reply = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    })
    const { type, result, exceptionDetails } = reply.result as unknown as Evaluated
    if (type === 'exception') throw new Error(`${exceptionDetails?.text} in ${expression}`)
    return result?.value
  }

  const extension = (id: string) => `WebExtensionPolicy.getByID('${id}').extension`
  const versionOf = (id: string) => `WebExtensionPolicy.getByID('${id}')?.extension?.version`
  const permissions = (id: string, verb: 'add' | 'remove', origins: readonly string[]) =>
    run(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
      const origins = ${JSON.stringify(origins)}
      await ExtensionPermissions.${verb}('${id}', { origins, permissions: [], data_collection: [] }, ${extension(id)})
    })()`)

  return {
    async install(path) {
      const extensionData = { type: 'archivePath', path }
      await connection.send('webExtension.install', { extensionData, 'moz:permanent': true })
      // Firefox writes down in its own time what it starts with; killed before that, it would not know us.
      await run(`(async () => {
        const { XPIExports } = ChromeUtils.importESModule('resource://gre/modules/addons/XPIExports.sys.mjs')
        const { XPIStates } = XPIExports.XPIInternal
        XPIStates.save()
        await XPIStates._jsonFile._save()
      })()`)
    },
    async uninstall(id) {
      await run(`AddonManager.getAddonByID('${id}').then(addon => addon.uninstall())`)
      await until(() => run(`!WebExtensionPolicy.getByID('${id}')`))
    },
    async update(id, path, version) {
      await run(`(async () => {
        const install = await AddonManager.getInstallForFile(await IOUtils.getFile('${path}'))
        void install.install()
      })()`)
      const lies = `AddonManager.getAllInstalls().then(all =>
        all.some(install => install.state === AddonManager.STATE_POSTPONED && install.version === '${version}'))`
      await until(async () => (await run(lies)) || (await run(versionOf(id))) === version)
    },
    version: id => run(versionOf(id)),
    async started(id) {
      await until(() => run(`WebExtensionPolicy.getByID('${id}')?.active`))
    },
    async navigate(page, url) {
      // To an extension page the reply is an error, though it goes there.
      await connection
        .send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' })
        .catch(() => {})
    },
    async closeTab(page) {
      await connection.send('browsingContext.close', { context: contextOf(page), promptUnload: true })
    },
    async closeTabs() {
      await run(`{
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal()
        const empty = gBrowser.addTab('about:blank', { triggeringPrincipal })
        for (const tab of [...gBrowser.tabs])
          if (tab !== empty) gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true })
      }`)
    },
    allow: async (id, origins) => void (await permissions(id, 'add', origins)),
    withdraw: async (id, origins) => void (await permissions(id, 'remove', origins)),
    async answerPrompt(answer) {
      const button = answer === 'allow' ? 'button' : 'secondaryButton'
      await until(() => run('!!PopupNotifications.panel.firstElementChild?.button'))
      await run(`void PopupNotifications.panel.firstElementChild.${button}.click()`)
    },
    async letListen(id, answer) {
      const verdict = answer === 'allow' ? 'ALLOW_ACTION' : 'DENY_ACTION'
      await run(`{
        const { principal } = ${extension(id)}
        Services.perms.addFromPrincipal(principal, 'microphone', Services.perms.${verdict})
      }`)
    },
    async pressShortcut(id, letter) {
      const keys = `[...document.getElementById('ext-keyset-id-${id.replace(/\W/g, '_')}').children]`
      await run(`void ${keys}.find(key => key.getAttribute('key') === '${letter}').doCommand()`)
    },
    async chooseInMenu(label) {
      const menu = `document.getElementById('contentAreaContextMenu')`
      await until(() => run(`${menu}.state === 'open'`))
      const entry = `[...${menu}.querySelectorAll('menuitem')].find(entry => entry.label === '${label}')`
      await run(`void ${menu}.activateItem(${entry})`)
    },
    async enterAddress(text) {
      await run(`(async () => {
        gURLBar.focus()
        gURLBar.search(${JSON.stringify(text)})
        await gURLBar.lastQueryContextPromise
        gURLBar.handleNavigation({ event: new KeyboardEvent('keydown', { key: 'Enter' }) })
      })()`)
    },
    async pressNotice() {
      const notices = `[...Services.wm.getEnumerator('alert:alert')]`
      await until(() => run(`${notices}.some(notice => notice.document.readyState === 'complete')`))
      await run(`void ${notices}.at(-1).document.getElementById('alertBox').click()`)
    },
    async stopBackground(id) {
      await run(`${extension(id)}.terminateBackground({ disableResetIdleForTest: true })`)
    },
    async setEnabled(id, enabled) {
      await run(`AddonManager.getAddonByID('${id}').then(addon => addon.${enabled ? 'enable' : 'disable'}())`)
    },
    setPreference: async (name, value) => void (await run(`Services.prefs.setIntPref('${name}', ${value})`)),
  }
}

function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id
}
