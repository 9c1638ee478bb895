import { pressWith, words } from '../support/arbor'
import { daysLater, planOf, turnOn } from '../support/backup'
import type { Browser } from '../support/browser'
import { expect, sharedTest as test } from '../support/fixtures'
import { plantNotes, plantSpoken } from '../support/kept'
import { pictureOf } from '../support/pictures'
import { tone } from '../support/speak'

/** What is in the folder, by name. */
function inFolder(browser: Browser): Promise<Record<string, number>> {
  return browser.inside.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('picked', { create: true })
    const sizes: Record<string, number> = {}
    for await (const [name, handle] of folder.entries())
      sizes[name] = (await (handle as FileSystemFileHandle).getFile()).size
    return sizes
  })
}

const backupsIn = async (browser: Browser) =>
  Object.keys(await inFolder(browser)).filter(name => /^arbor-\d{4}/.test(name))

const voicesIn = async (browser: Browser) =>
  Object.keys(await inFolder(browser)).filter(name => name.startsWith('arbor-voice-'))

/** To make a key takes seconds on purpose, and so does it to start a browser again. */
const LONG = { timeout: 180_000 }

test(
  'F52 backups go into a folder, the last five stay, and one that cannot be made is never claimed',
  LONG,
  async ({ browser }) => {
    await plantNotes(browser, [['Rain on the roof', 3]])
    await plantSpoken(browser, 'Waves', tone())
    const home = await browser.open('home.html#carry')
    // The browser's private folder stands for one that is picked, which needs a display (`backup-picked`).
    await home.evaluate(() => {
      const pick = async () => {
        const root = await navigator.storage.getDirectory()
        return root.getDirectoryHandle('picked', { create: true })
      }
      Object.assign(globalThis, { showDirectoryPicker: pick })
    })
    await home.press('button', 'Into a folder you choose')
    await turnOn(home)
    await home.screenshot(pictureOf('chromium-backup-folder'))
    expect(await words(home)).toContain('into the folder “picked”')
    const first = (await planOf(browser))?.last
    expect(await inFolder(browser)).toMatchObject({ [first?.name ?? '']: first?.bytes })

    for (let made = 2; made <= 6; made += 1) {
      await daysLater(browser, 8)
      const panel = await browser.open('sidepanel.html')
      // What was spoken comes after it, and is over with the page that puts it there.
      const whole = { last: { name: expect.stringContaining(`-${made}.json.age`) }, missing: 0 }
      await expect.poll(() => planOf(browser)).toMatchObject(whole)
      await panel.close()
    }
    const five = await backupsIn(browser)
    expect(five).toHaveLength(5)
    expect(five).not.toContain(first?.name)
    // What was spoken outlives them.
    const voice = `arbor-voice-${(await planOf(browser))?.recipient.slice(4, 10)}-spoken.age`
    expect(await voicesIn(browser)).toEqual([voice])
    expect((await planOf(browser))?.triedAt).toBe(null)

    // The folder is taken away: that is said, and what was made before is not unsaid.
    await browser.inside.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      await root.removeEntry('picked', { recursive: true })
    })
    const before = (await planOf(browser))?.last
    await home.press('button', 'Make one now')
    await expect.poll(() => words(home)).toContain('because the folder is not there any more.')
    expect((await planOf(browser))?.last).toEqual(before)
    await home.screenshot(pictureOf('chromium-backup-gone'))
    await pressWith(home, 'Change this')
    await home.press('button', 'Choose another folder')
    await expect.poll(() => words(home)).not.toContain('not there any more')
    await expect.poll(() => backupsIn(browser)).toHaveLength(1)
    await expect.poll(() => voicesIn(browser)).toEqual([voice])
    await expect.poll(async () => (await planOf(browser))?.last?.at).toBeGreaterThan(before?.at ?? 0)

    // Killed at the start of the next one, wherever that was: what is said is there.
    await daysLater(browser, 8)
    await browser.open('sidepanel.html')
    await browser.crash()
    const last = (await planOf(browser))?.last
    expect(await inFolder(browser)).toMatchObject({ [last?.name ?? '']: last?.bytes })

    const after = await browser.open('home.html#carry')
    await expect.poll(async () => (await backupsIn(browser)).length).toBe(2)
    await pressWith(after, 'Change this')
    await after.press('button', 'Turn it off')
    await expect.poll(() => words(after)).toContain('It is off. What was made stays where it is.')
    await after.press('button', 'Undo')
    await expect.poll(() => words(after)).toContain('The last one was made on')
    await after.close()
  },
)
