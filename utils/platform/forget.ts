/**
 * Removes everything that is kept, and what the system still shows of it. A page of ours that has a database open closes it when it hears of the
 * deletion; until then the browser holds the deletion back, and it goes on as soon as the last one has.
 */
import { browser } from './browser'
import { note } from './log'

export const forget = {
  async everything(): Promise<void> {
    const databases = await indexedDB.databases()
    await unsay()
    await Promise.all([
      browser.storage.local.clear(),
      browser.storage.session.clear(),
      ...databases.map(({ name }) => name !== undefined && gone(name)),
      noFiles(),
    ])
  },
}

export type Forget = typeof forget

/** Removes what is kept in files; where a browser has none there is nothing to remove. */
async function noFiles(): Promise<void> {
  const root = await navigator.storage?.getDirectory?.()
  if (!root) return
  const names = await Array.fromAsync(root.keys())
  await Promise.all(names.map(name => root.removeEntry(name, { recursive: true })))
}

/** Takes away the notices that are still up; a browser that will not is no reason to keep anything. */
async function unsay(): Promise<void> {
  try {
    // There is no such thing in Chromium until the permission was given.
    const shown = (await browser.notifications?.getAll()) ?? {}
    await Promise.all(Object.keys(shown).map(key => browser.notifications.clear(key)))
  } catch (error) {
    await note('wipe notices', error)
  }
}

function gone(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(name)
    deleting.onsuccess = () => resolve()
    deleting.onerror = () => reject(deleting.error)
  })
}
