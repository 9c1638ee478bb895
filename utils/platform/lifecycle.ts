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

  /**
   * Asks that nothing is cleared when space is short. Firefox wants to be asked, and with `unlimitedStorage`
   * agrees without a prompt. Chromium keeps what has `unlimitedStorage` anyway, and has no `persist` in a
   * service worker.
   */
  keepStored(): void {
    const storage: Partial<StorageManager> = navigator.storage
    storage.persist?.().catch(error => note('persistent storage', error))
  },

  /** Closes `storage.local` to scripts in pages where the browser can (Chromium); Firefox has no such call. */
  keepPrivate(): void {
    const area: typeof browser.storage.local & Closable = browser.storage.local
    area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(error => note('storage access', error))
  },
}
