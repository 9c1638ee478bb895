/**
 * Broken promises, kept for *Copy what went wrong*: the last hundred, in memory only (`storage.session`), never sent
 * anywhere, and without anything a person wrote.
 */
import { browser } from './browser'

const KEY = 'arbor.log'
const KEPT = 100

/** Notes where something failed and how. Never throws: there is nowhere left to say so. */
export async function note(where: string, error: unknown): Promise<void> {
  try {
    const { [KEY]: raw } = await browser.storage.session.get(KEY)
    const lines = Array.isArray(raw) ? raw : []
    const line = `${where}: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`
    await browser.storage.session.set({ [KEY]: [...lines, line].slice(-KEPT) })
  } catch {
    // storage.session is gone while the extension is being replaced; the log goes with it
  }
}

/** What was noted, oldest first; nothing when it cannot be read. */
export async function lines(): Promise<readonly string[]> {
  try {
    const { [KEY]: raw } = await browser.storage.session.get(KEY)
    return Array.isArray(raw) ? raw.filter(line => typeof line === 'string') : []
  } catch {
    // see above
    return []
  }
}
