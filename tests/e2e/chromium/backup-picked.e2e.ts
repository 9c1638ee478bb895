import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { words } from '../support/arbor'
import { daysLater, planOf, turnOn } from '../support/backup'
import { expect, promptTest as test } from '../support/fixtures'
import { plantNotes } from '../support/kept'
import { pictureOf } from '../support/pictures'
import { until } from '../support/until'

/** To make a key takes seconds on purpose, and so does it to start a browser twice. */
const LONG = { timeout: 300_000 }

/** The backups in a folder, by name. */
const backupsIn = (folder: string) => readdirSync(folder).filter(name => /^arbor-\d{4}.*\.age$/.test(name))

test(
  'F52 a folder that was picked gets backups; where the browser has forgotten it, a press lets Arbor in for good',
  LONG,
  async ({ browser }) => {
    await plantNotes(browser, [['Rain on the roof', 3]])
    const folder = join(dirname(browser.downloads), 'notes')
    mkdirSync(folder)
    const home = await browser.open('home.html#carry')
    await home.press('button', 'Into a folder you choose')
    await browser.pickFolder('home.html', folder)
    await browser.answerPrompt('home.html', 'allow')
    await expect.poll(() => words(home)).toContain('It goes into the folder “notes”.')
    await turnOn(home)
    const first = (await planOf(browser))?.last
    const key = `arbor-key-${(await planOf(browser))?.recipient.slice(4, 10)}.age`
    expect(readdirSync(folder).toSorted()).toEqual([first?.name, key])
    expect(statSync(join(folder, first?.name ?? '')).size).toBe(first?.bytes)

    await browser.restart()
    await daysLater(browser, 8)
    const again = await browser.open('home.html#carry')
    await expect.poll(() => words(again)).toContain('The browser wants to be asked again')
    expect((await planOf(browser))?.last?.name).toBe(first?.name)
    await again.screenshot(pictureOf('chromium-backup-asks'))
    await again.press('button', 'Ask the browser')
    const isIn = async () => {
      await browser.letInAlways()
      return backupsIn(folder).length > 1
    }
    await until(isIn, { every: 1000 })
    await expect.poll(() => words(again)).not.toContain('asked again')
    // There a moment before it is known to be there.
    await expect.poll(async () => (await planOf(browser))?.last?.name).not.toBe(first?.name)
    expect(backupsIn(folder)).toHaveLength(2)

    await browser.restart()
    await daysLater(browser, 8)
    await browser.open('sidepanel.html')
    await expect.poll(() => backupsIn(folder)).toHaveLength(3)
  },
)
