import { openedByAge } from './support/age-tool'
import { tell, words } from './support/arbor'
import { arrived, daysLater, loseJournal, planOf, SLOW, turnOn, WORDS } from './support/backup'
import { chooseAll } from './support/choose'
import { expect, promptTest as test } from './support/fixtures'
import { plantNotes, plantSpoken, voiceRows, written } from './support/kept'
import { pictureOf } from './support/pictures'
import { lengthOn, tone } from './support/speak'

/** To open something with words takes seconds on purpose, and here that is done several times. */
const LONG = { timeout: 300_000 }

const backupsAmong = (files: ReturnType<typeof arrived>) =>
  files.filter(([name]) => /^arbor-\d{4}/.test(name))

test(
  'F52 a backup goes into the downloads by itself, is made again when it is due, and brings everything back, what was spoken too',
  LONG,
  async ({ browser }) => {
    await plantNotes(browser, [
      ['Rain on the roof', 3],
      ['A bench by the water', 2],
    ])
    await plantSpoken(browser, '', tone())
    const before = (await written(browser)).toSorted()
    const heard = await voiceRows(browser)
    const home = await browser.open('home.html#carry')
    await home.press('button', 'Into your downloads')
    await browser.answerPrompt('home.html', 'deny')
    await expect.poll(() => words(home)).toContain('The browser was told no, and nothing was changed.')
    await home.press('button', 'Into your downloads')
    await browser.answerPrompt('home.html', 'allow')
    await home.type('textbox', 'Words to open it with', 'short')
    await home.press('button', 'Turn it on')
    await expect.poll(() => words(home)).toContain('That is soon guessed.')
    await home.fill('textbox', 'Words to open it with', 'quiet lamp river')
    await home.fill('textbox', 'The same words once more', 'quiet lamp rivet')
    await home.press('button', 'Turn it on')
    await expect.poll(() => words(home)).toContain('The two lines are not the same yet.')
    await home.screenshot(pictureOf(`${browser.engine}-backup-words`))
    await turnOn(home)
    await home.screenshot(pictureOf(`${browser.engine}-backup`))
    await home.close()

    const files = arrived(browser)
    const plan = await planOf(browser)
    expect(files.map(([name]) => name)).toEqual([
      plan?.last?.name,
      `arbor-key-${plan?.recipient.slice(4, 10)}.age`,
      `arbor-voice-${plan?.recipient.slice(4, 10)}-spoken.age`,
    ])
    expect(plan).toMatchObject({ voices: ['spoken'], missing: 0 })
    expect(atob(files[0]?.[1] ?? '')).toMatch(/^age-encryption\.org\/v1\n-> X25519 \S+\n/)
    expect(atob(files[1]?.[1] ?? '')).toContain('BEGIN AGE ENCRYPTED FILE')
    expect(atob(files[2]?.[1] ?? '')).toMatch(/^age-encryption\.org\/v1\n-> X25519 \S+\n/)
    // Without Arbor, as the README says.
    const [journal = '', half = '', sound = ''] = files.map(([, content]) => content)
    const { entries } = JSON.parse((await openedByAge(journal, WORDS, half)).toString())
    expect(entries.map(({ text }: { text: string }) => text).toSorted()).toEqual(before)
    const spoken = await openedByAge(sound, WORDS, half)
    const line = spoken.indexOf('\n')
    expect(JSON.parse(spoken.subarray(0, line).toString())).toMatchObject({ arbor: 'voice', id: 'spoken' })
    expect([...spoken.subarray(line + 1)]).toEqual(tone())
    // The words are kept nowhere, and nor is the half of the key that opens.
    expect(JSON.stringify(plan)).not.toMatch(/quiet lamp|SECRET/)

    await (await browser.open('sidepanel.html')).close()
    await daysLater(browser, 8)
    if (browser.engine === 'firefox') {
      // Where the background can, it needs no page of ours.
      await browser.killWorker()
      await tell(browser, 'window.dispatch', { type: 'woke' })
    } else await browser.open('sidepanel.html')
    await expect.poll(() => backupsAmong(arrived(browser)).length).toBe(2)
    await expect.poll(async () => (await planOf(browser))?.last?.name).toMatch(/1/)

    await loseJournal(browser)
    const again = await browser.open('home.html#carry')
    await expect.poll(() => words(again)).toContain('Nothing is written there yet.')
    const backup = backupsAmong(files)
    const [key, voice] = files.filter(file => !backup.includes(file))
    if (!key || !voice) throw new Error('Not all of it is there.')
    await chooseAll(again, backup)
    await again.type('textbox', 'The words it was locked with', WORDS)
    await again.press('button', 'Open it')
    await expect.poll(() => words(again)).toContain('A backup opens with its key, and that is not here.')
    await again.screenshot(pictureOf(`${browser.engine}-backup-keyless`))
    await again.press('button', 'Leave it')
    await chooseAll(again, [key])
    await again.type('textbox', 'The words it was locked with', WORDS)
    await again.press('button', 'Open it')
    await expect.poll(() => words(again), SLOW).toContain('That is the key alone.')
    await again.press('button', 'Leave it')
    const cutOff = ['arbor-voice-cut-off.age', voice[1].slice(0, -400)] as const
    await chooseAll(again, [...backup, key, cutOff])
    await again.type('textbox', 'The words it was locked with', WORDS)
    await again.press('button', 'Open it')
    await expect.poll(() => words(again), SLOW).toContain('3 notes would come in.')
    expect(await words(again)).toContain('The sound of one voice note is not among these files.')
    expect(await words(again)).toContain('One part could not be read: arbor-voice-cut-off.age')
    await again.press('button', 'Bring them in')
    await expect.poll(async () => (await written(browser)).toSorted()).toEqual(before)
    expect(await voiceRows(browser)).toEqual([])

    // What was spoken can come later, for notes that are here.
    await chooseAll(again, [key, voice])
    await again.type('textbox', 'The words it was locked with', WORDS)
    await again.press('button', 'Open it')
    await expect.poll(() => words(again), SLOW).toContain('The sound of one voice note would come in.')
    await again.screenshot(pictureOf(`${browser.engine}-backup-spoken`))
    await again.press('button', 'Bring them in')
    await expect.poll(() => words(again)).toContain('The sound of one voice note came in.')
    expect(await voiceRows(browser)).toEqual(heard)
    await again.press('button', 'Undo')
    await expect.poll(() => voiceRows(browser)).toEqual([])
    expect((await written(browser)).toSorted()).toEqual(before)

    await loseJournal(browser)
    const last = await browser.open('home.html#carry')
    await chooseAll(last, [...backup, key, voice])
    await last.type('textbox', 'The words it was locked with', WORDS)
    await last.press('button', 'Open it')
    await expect.poll(() => words(last), SLOW).toContain('3 notes would come in.')
    await last.press('button', 'Bring them in')
    await expect.poll(() => words(last)).toContain('The sound of one voice note came in.')
    expect(await voiceRows(browser)).toEqual(heard)
    const page = await browser.open('sidepanel.html#write')
    expect(await lengthOn(page)).toBe(1)
    await page.close()
    await last.close()
    await again.close()
  },
)
