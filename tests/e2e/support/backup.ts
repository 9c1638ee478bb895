import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupPlan } from '@/utils/core/journal/backup/plan'
import { DAY } from '@/utils/core/time'
import { words } from './arbor'
import type { Browser, Tab } from './browser'
import { expect } from './fixtures'
import { plant, rows } from './kept'

export const WORDS = 'quiet lamp river bench'
/** To make a key takes seconds on purpose. */
export const SLOW = { timeout: 90_000 }

/** The backup as it is kept; undefined where none was turned on. */
export async function planOf(browser: Browser): Promise<BackupPlan | undefined> {
  return (await rows(browser, 'backup'))[0]?.value as BackupPlan | undefined
}

/** Answers what is asked once a place was chosen, and waits for the first backup. */
export async function turnOn(home: Tab): Promise<void> {
  await home.fill('textbox', 'Words to open it with', WORDS)
  await home.fill('textbox', 'The same words once more', WORDS)
  await home.press('button', 'Turn it on')
  await expect.poll(() => words(home), SLOW).toContain('The last one was made on')
}

/** Lets days pass, as far as the backup can tell. */
export async function daysLater(browser: Browser, days: number): Promise<void> {
  const plan = await planOf(browser)
  if (!plan?.last) throw new Error('No backup was made.')
  await plant(browser, 'backup', { ...plan, last: { ...plan.last, at: plan.last.at - days * DAY } })
}

/** Takes the journal away, also from under pages that have it open. */
export const loseJournal = (browser: Browser) =>
  browser.inside.evaluate(() =>
    // Not in the middle of a backup, which keeps what became of it.
    navigator.locks.request(
      'arbor.backup',
      () =>
        new Promise<void>((gone, failed) => {
          const deleting = indexedDB.deleteDatabase('arbor-journal')
          deleting.onsuccess = () => gone()
          deleting.onerror = () => failed(deleting.error)
        }),
    ),
  )

/** The backups and keys that have come to the downloads, by name, in letters. */
export function arrived(browser: Browser): readonly (readonly [name: string, base64: string])[] {
  const folder = join(browser.downloads, 'Arbor')
  const names = readdirSync(folder).toSorted()
  return names.map(name => [name, readFileSync(join(folder, name)).toString('base64')] as const)
}
