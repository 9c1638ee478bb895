/**
 * Backups among the browser's downloads, in a folder of their own there. Quirks hidden here: the permission is optional,
 * and without it neither browser has `downloads` at all; Firefox takes no `data:` addresses and Chromium's worker can
 * make no others, so a file is handed over from where `createObjectURL` is; a download that is over is sometimes said to
 * be before anybody listens, so its state is asked for as well.
 */

import { backupName } from '../core/journal/backup/files'
import type { Place, Put } from '../core/journal/backup/place'
import { browser } from './browser'

const PERMISSION = { permissions: ['downloads' as const] }
const FOLDER = 'Arbor'
/** How long a download of a few megabytes may take before it is called off, in milliseconds. */
const PATIENCE = 60_000
/** How Chromium says that a disk is full. */
const FULL = 'FILE_NO_SPACE'

/** `PlaceAccess` in `components/carry`. */
export const backupDownloads = {
  /** Whether the browser lets us. */
  allowed: (): Promise<boolean> => browser.permissions.contains(PERMISSION),

  /** Asks the person; called first thing in a press, in a full tab. False when they say no. */
  ask: (): Promise<boolean> => browser.permissions.request(PERMISSION),

  /** A backup gets a name of its own from the browser, and nothing is ever taken away. The key goes there once. */
  put(backup, at, key) {
    return allowed(async () => {
      const laid = key.isNew ? await hand(utf8(key.text), key.name, 'overwrite') : null
      return laid && !laid.ok ? laid : await hand(backup, backupName(at, []), 'uniquify')
    })
  },

  /** What is there cannot be seen. */
  look: async () => [],

  lay: (name, content) => allowed(() => hand(content, name, 'overwrite')),
} satisfies Place & { allowed(): Promise<boolean>; ask(): Promise<boolean> }

async function allowed(work: () => Promise<Put>): Promise<Put> {
  try {
    return (await backupDownloads.allowed()) ? await work() : { ok: false, problem: 'asks' }
  } catch {
    // Taken back in between, or refused for a reason that nobody could do anything about.
    return { ok: false, problem: 'failed' }
  }
}

async function hand(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  conflictAction: 'overwrite' | 'uniquify',
): Promise<Put> {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  try {
    const filename = `${FOLDER}/${name}`
    const id = await browser.downloads.download({ url, filename, conflictAction, saveAs: false })
    const item = await over(id)
    if (item?.state !== 'complete' || item.fileSize !== bytes.length)
      return { ok: false, problem: item?.error === FULL ? 'full' : 'failed' }
    return { ok: true, name: item.filename.split(/[\\/]/).at(-1) || name, bytes: bytes.length }
  } finally {
    URL.revokeObjectURL(url)
  }
}

type Item = Awaited<ReturnType<typeof browser.downloads.search>>[number]
type Change = Parameters<Parameters<typeof browser.downloads.onChanged.addListener>[0]>[0]

/** A download once it is over; one that never is, is called off. */
async function over(id: number): Promise<Item | undefined> {
  const { downloads } = browser
  const look = async () => (await downloads.search({ id }))[0]
  const ended = new Promise<void>(ends => {
    const hear = (change: Change) => {
      if (change.id !== id || !change.state || change.state.current === 'in_progress') return
      downloads.onChanged.removeListener(hear)
      ends()
    }
    downloads.onChanged.addListener(hear)
    setTimeout(hear, PATIENCE, { id, state: { current: 'interrupted' } })
  })
  const now = await look()
  if (now?.state === 'in_progress') await ended
  const item = await look()
  if (item?.state === 'in_progress') await downloads.cancel(id)
  return item
}

const utf8 = (text: string) => new TextEncoder().encode(text)
