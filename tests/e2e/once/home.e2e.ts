import { DAY } from '@/utils/core/time'
import { beginWindow, heading, kept, pressWith, tell, windowRecord, words } from '../support/arbor'
import type { Tab } from '../support/browser'
import { enter } from '../support/enter'
import { expect, sharedTest as test } from '../support/fixtures'
import { plant, rows } from '../support/kept'
import { pictureOf } from '../support/pictures'

/** The day that is so many days from today, in the browser's zone. */
async function dayIn(tab: Tab, days: number): Promise<string> {
  const minutes = await tab.evaluate(() => new Date().getTimezoneOffset())
  const shifted = Date.now() - minutes * 60_000
  return new Date(shifted + days * DAY).toISOString().slice(0, 10)
}

/** Opens a calendar file, as by choosing it. */
function choose(tab: Tab, text: string): Promise<void> {
  return tab.evaluate(content => {
    const field = document.querySelector<HTMLInputElement>('input[type="file"]')
    const files = new DataTransfer()
    files.items.add(new File([content], 'dates.ics', { type: 'text/calendar' }))
    if (!field) throw new Error('There is nowhere to choose a file.')
    field.files = files.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }, text)
}

const field = (tab: Tab, name: string) =>
  tab.evaluate(
    label =>
      [...document.querySelectorAll('label')]
        .find(it => it.textContent?.includes(label))
        ?.querySelector('input')?.value,
    name,
  )

test('a window past has its branch, its notes and a name, and comes back when removed', async ({
  browser,
}) => {
  await beginWindow(browser)
  const note = await browser.open('popup.html#write')
  await note.type('textbox', 'Note', 'Rain on the roof')
  await expect
    .poll(async () => (await windowRecord(browser)).state)
    .toMatchObject({ span: { moments: [{ of: 'write' }] } })
  await tell(browser, 'window.dispatch', { type: 'end' })

  const home = await browser.open('home.html')
  await expect.poll(() => heading(home)).toBe('Your places')
  await home.press('link', 'Windows past')
  await expect.poll(() => heading(home)).toBe('Windows past')
  expect(await home.evaluate(() => document.querySelectorAll('svg').length)).toBe(1)
  await home.evaluate(() => document.querySelector<HTMLAnchorElement>('li a')?.click())
  await expect.poll(() => words(home)).toContain('Rain on the roof')
  expect(await words(home)).toMatch(/Moments.*Write.*Notes/)
  await home.type('textbox', 'A name of your own', 'the rainy one')
  await home.screenshot(pictureOf(`${browser.engine}-past-window`))

  await home.press('button', 'Back')
  await expect.poll(() => words(home)).toContain('the rainy one')
  await pressWith(home, 'the rainy one')
  await expect.poll(() => field(home, 'A name of your own')).toBe('the rainy one')
  await home.press('button', 'Remove this window')
  await expect.poll(() => words(home)).toContain('Removed.')
  expect((await windowRecord(browser)).past[0]?.removedAt).not.toBeNull()
  await home.press('button', 'Back')
  await expect.poll(() => words(home)).toContain('When a window has closed')
  await home.back()
  await home.press('button', 'Undo')
  await expect.poll(() => words(home)).toContain('Rain on the roof')
  expect(JSON.stringify(await kept(browser))).not.toMatch(/rain/i)
})

test('dates are added, come back when removed, and go through a file', async ({ browser }) => {
  const home = await browser.open('home.html#ahead')
  await home.press('button', 'Add a date')
  await home.press('button', 'Add')
  await expect.poll(() => words(home)).toContain('A day goes here first.')
  await enter(home, 'date', await dayIn(home, 1))
  await enter(home, 'time', '09:30')
  await home.press('button', 'Add')
  await expect.poll(() => words(home)).toContain('A blanket within reach')
  expect(await words(home)).toMatch(/9:30|09:30/)

  await home.press('button', 'Add several')
  await home.press('radio', 'Once a week, for four weeks')
  await enter(home, 'date', await dayIn(home, 8))
  await home.press('button', 'Add')
  const lines = () => home.evaluate(() => document.querySelectorAll('button[aria-label^="Remove "]').length)
  await expect.poll(lines).toBe(5)
  await home.screenshot(pictureOf(`${browser.engine}-ahead-dates`))

  await home.evaluate(() =>
    document.querySelector<HTMLButtonElement>('button[aria-label^="Remove "]')?.click(),
  )
  await expect.poll(lines).toBe(4)
  await home.press('button', 'Undo')
  await expect.poll(lines).toBe(5)

  await home.press('button', 'Calendar files')
  await home.evaluate(() => {
    const create = URL.createObjectURL
    URL.createObjectURL = blob => {
      Reflect.set(globalThis, 'saved', (blob as Blob).text())
      return create.call(URL, blob)
    }
  })
  await home.press('button', 'Save the dates as a calendar file')
  const saved = () => home.evaluate(() => Reflect.get(globalThis, 'saved') as Promise<string> | undefined)
  await expect.poll(saved).toContain('SUMMARY:A quiet day')
  const text = (await saved()) ?? ''
  await choose(home, text)
  await expect.poll(() => words(home)).toContain('5 dates are here already.')
  await home.press('button', 'Leave it')
  await choose(home, text.slice(0, 200))
  await expect.poll(() => words(home)).toContain('This does not seem to be a whole calendar file.')

  const later = (await dayIn(home, 50)).replaceAll('-', '')
  await choose(home, text.replace(/DTSTART:\d+T/, `DTSTART:${later}T`))
  await expect.poll(() => words(home)).toContain('In this file')
  await home.screenshot(pictureOf(`${browser.engine}-ahead-found`))
  await home.press('button', 'Keep these')
  await expect.poll(lines).toBe(6)
  expect(await kept(browser)).not.toHaveProperty('arbor.log')
})

test('the note from before is kept as it is typed, and says where it is shown', async ({ browser }) => {
  const page = await browser.open('home.html#letter')
  const box = (tab: Tab) => tab.evaluate(() => document.querySelector('textarea')?.value)
  await page.type('textbox', 'Your note', 'It passes. Call Ana.')
  await page.press('checkbox', 'when you say that you are low')
  await expect
    .poll(async () => (await rows(browser, 'letter')).map(({ value }) => value))
    .toMatchObject([{ text: 'It passes. Call Ana.', alsoWhen: ['low'] }])
  await page.close()
  const again = await browser.open('home.html#letter')
  await expect.poll(() => box(again)).toBe('It passes. Call Ana.')
  expect(
    await again.evaluate(() => [...document.querySelectorAll('input')].map(({ checked }) => checked)),
  ).toEqual([true, false])
  expect(JSON.stringify(await kept(browser))).not.toContain('Ana')
})

test('what was saved for tomorrow can be opened, and stands with the earlier ones then', async ({
  browser,
  feeds,
}) => {
  const page = await browser.open('home.html#saved')
  await expect.poll(() => words(page)).toContain('from the next morning on')
  const at = Date.now() - 2 * DAY
  const url = 'https://www.youtube.com/article'
  await plant(browser, 'parked', {
    id: 'a',
    kind: 'page',
    title: 'An article',
    url,
    text: '',
    at,
    returnedAt: null,
  } as { id: string })
  await plant(browser, 'parked', {
    id: 'b',
    kind: 'words',
    title: '',
    url: null,
    text: 'ask about sleep',
    at: Date.now(),
    returnedAt: null,
  } as { id: string })
  const again = await browser.open('home.html#saved')
  await expect
    .poll(() => words(again))
    .toMatch(/Waiting.*ask about sleep.*It comes back tomorrow.*An article/)
  await again.screenshot(pictureOf(`${browser.engine}-saved-waiting`))
  expect(await again.evaluate(() => document.querySelector<HTMLAnchorElement>('li a')?.rel)).toBe(
    'noreferrer noopener',
  )
  await again.press('link', 'An article')
  await expect.poll(() => feeds.visits).toContain('www.youtube.com/article')
  await expect.poll(() => words(again)).toMatch(/Earlier.*An article/)
  await again.press('button', 'Remove An article')
  await expect.poll(() => words(again)).toContain('Removed.')
  await again.press('button', 'Undo')
  await expect.poll(() => again.has('link', 'An article')).toBe(true)
})
