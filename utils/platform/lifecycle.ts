/** The extension's own comings and goings. Being switched on again fires none of these: a start must do. */
import { browser } from './browser'
import { note } from './log'

/** Chromium's part of a storage area that the polyfill's types leave out. */
interface Closable {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>
}

export const lifecycle = {
  /** Calls back after an install, an update or a browser start, when alarms and scripts may be gone. */
  onReplaced(replaced: () => void): void {
    browser.runtime.onInstalled.addListener(replaced)
    browser.runtime.onStartup.addListener(replaced)
  },

  /** Closes `storage.local` to scripts in pages where the browser can (Chromium); Firefox has no such call. */
  keepPrivate(): void {
    const area: typeof browser.storage.local & Closable = browser.storage.local
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(error => note('storage access', error))
  },
}
