import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOUR } from '@/utils/core/time'
import { words } from '../support/arbor'
import { planOf, SLOW, turnOn, WORDS } from '../support/backup'
import { chooseAll } from '../support/choose'
import { expect, promptTest as test } from '../support/fixtures'
import { plantNotes, reword, written } from '../support/kept'
import { pictureOf } from '../support/pictures'

/** To open something with words takes seconds on purpose, and here that is done several times. */
const LONG = { timeout: 300_000 }

test(
  'F53 a restore takes nothing from a broken backup, lets what is newer stay, and can be undone',
  LONG,
  async ({ browser }) => {
    await plantNotes(browser, [
      ['Rain', 3],
      ['Sun', 2],
      ['Snow', 1],
    ])
    await reword(browser, 'Sun', 'Sun', -2 * HOUR)
    const home = await browser.open('home.html#carry')
    await home.press('button', 'Into your downloads')
    await browser.answerPrompt('home.html', 'allow')
    await turnOn(home)
    const name = (await planOf(browser))?.last?.name ?? ''
    const whole = Buffer.from(readFileSync(join(browser.downloads, 'Arbor', name)))
    const changed = Buffer.from(whole)
    changed[whole.length - 20] = (changed[whole.length - 20] ?? 0) ^ 1

    await reword(browser, 'Rain', 'Rain, since then all day', -HOUR)
    await reword(browser, 'Sun', 'Sun, before that', HOUR)
    const before = (await written(browser)).toSorted()
    await home.close()
    const again = await browser.open('home.html#carry')
    for (const broken of [changed, whole.subarray(0, whole.length - 40)]) {
      await chooseAll(again, [[name, broken.toString('base64')]])
      await again.type('textbox', 'The words it was locked with', WORDS)
      await again.press('button', 'Open it')
      await expect.poll(() => words(again), SLOW).toContain('or it is broken. Nothing was taken in.')
      expect((await written(browser)).toSorted()).toEqual(before)
      await again.press('button', 'Leave it')
    }
    const later = JSON.stringify({
      arbor: 'journal',
      version: 2,
      entries: [{ id: 'x', text: 'x', createdAt: 1 }],
    })
    await chooseAll(again, [['later.json', btoa(later)]])
    await expect.poll(() => words(again)).toContain('That was made by a later Arbor')

    // Its key is here, so the backup alone is enough.
    await chooseAll(again, [[name, whole.toString('base64')]])
    await again.type('textbox', 'The words it was locked with', WORDS)
    await again.press('button', 'Open it')
    await expect.poll(() => words(again), SLOW).toContain('One note was changed later in there')
    expect(await words(again)).toContain('One note was changed later here, and stays as it is.')
    expect(await words(again)).toContain('One note is here already.')
    await again.screenshot(pictureOf(`${browser.engine}-backup-looked`))
    await again.press('button', 'Bring them in')
    await expect.poll(() => words(again)).toContain('One note is as it was in there.')
    expect((await written(browser)).toSorted()).toEqual(['Rain, since then all day', 'Snow', 'Sun'])
    await again.press('button', 'Undo')
    await expect.poll(async () => (await written(browser)).toSorted()).toEqual(before)
    await again.close()
  },
)
