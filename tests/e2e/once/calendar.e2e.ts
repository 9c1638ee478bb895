import { pressWith, words } from '../support/arbor'
import type { Tab } from '../support/browser'
import { expect, test } from '../support/fixtures'
import { plantNotes } from '../support/kept'
import { pictureOf } from '../support/pictures'

/** The list of earlier notes, with notes so many days old. */
const OLD = [
  ['Rain on the roof', 1],
  ['A long talk', 8],
  ['Bread and quiet', 9],
] as const

/** The names of the days of the month that can be pressed, and the one the keyboard is on. */
function days(tab: Tab): Promise<{ readonly all: readonly string[]; readonly focused: string | null }> {
  return tab.evaluate(() => ({
    all: [...document.querySelectorAll('table button')].map(({ ariaLabel }) => ariaLabel ?? ''),
    focused: document.activeElement?.closest('table') ? (document.activeElement.ariaLabel ?? '') : null,
  }))
}

/** The full name of the day that was so many days ago, in the browser's zone and language. */
function dayBefore(tab: Tab, ago: number): Promise<string> {
  return tab.evaluate(back => {
    const day = new Date()
    day.setDate(day.getDate() - back)
    const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
    return new Intl.DateTimeFormat(navigator.language, options).format(day)
  }, ago)
}

test('a day is found by calendar, with the mouse and with keys, and let go in one press', async ({
  browser,
}) => {
  const tab = await browser.open('sidepanel.html#write')
  await plantNotes(browser, OLD)
  await tab.press('button', 'Earlier notes')
  await expect.poll(() => words(tab)).toContain('Bread and quiet')
  await pressWith(tab, 'By calendar')
  await tab.screenshot(pictureOf(`${browser.engine}-calendar`))

  const [rain, talk, bread] = await Promise.all([1, 8, 9].map(ago => dayBefore(tab, ago)))
  if (!rain || !talk || !bread) throw new Error('There are three days.')
  await tab.press('button', rain)
  await expect.poll(() => words(tab)).not.toContain('A long talk')
  expect(await words(tab)).toContain('Rain on the roof')
  expect(await words(tab)).not.toMatch(/\d notes? found/)

  // Only days with notes can be come to: a week up, one further back, whichever month they are in.
  await tab.key('ArrowUp')
  expect((await days(tab)).focused).toBe(talk)
  await tab.key('ArrowLeft')
  expect((await days(tab)).focused).toBe(bread)
  await tab.key('Enter')
  await expect.poll(() => words(tab)).toContain('Bread and quiet')
  expect(await words(tab)).not.toContain('Rain on the roof')
  await tab.press('button', 'All days again')
  await expect.poll(() => words(tab)).toContain('Rain on the roof')

  await tab.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await tab.evaluate(() => document.querySelector<HTMLElement>('table button[tabindex="0"]')?.focus())
  expect((await days(tab)).focused).toBe(bread)
  await tab.key('ArrowLeft')
  expect((await days(tab)).focused).toBe(talk)
  const all = (await days(tab)).all
  expect([rain, talk, bread]).toEqual(expect.arrayContaining([...all]))
  await tab.screenshot(pictureOf(`${browser.engine}-calendar-rtl`))

  // Who searches in the middle of it finds the month as it was, with the days of what was found.
  await tab.evaluate(() => document.querySelector('details[open]')?.setAttribute('data-before', ''))
  await tab.type('searchbox', 'Search your journal', 'a')
  await expect.poll(() => words(tab)).toContain('2 notes found.')
  await expect.poll(async () => (await days(tab)).all).not.toContain(rain)
  expect(await tab.evaluate(() => document.querySelector('details[open][data-before]') !== null)).toBe(true)
})

test('what was written on this day long ago is one press away; otherwise nothing says so', async ({
  browser,
}) => {
  const tab = await browser.open('sidepanel.html#write')
  await plantNotes(browser, OLD)
  await tab.press('button', 'Earlier notes')
  await expect.poll(() => words(tab)).toContain('Rain on the roof')
  expect(await words(tab)).not.toContain('On this day')
  await tab.press('button', 'Back')

  // Four years on, every date is there again.
  const ago = await tab.evaluate(() => {
    const then = new Date()
    then.setFullYear(then.getFullYear() - 4)
    return Math.round((Date.now() - then.getTime()) / 86_400_000)
  })
  await plantNotes(browser, [['The same light', ago]])
  await tab.press('button', 'Earlier notes')
  await tab.press('button', 'On this day, some time ago')
  await expect.poll(() => words(tab)).not.toContain('Rain on the roof')
  expect(await words(tab)).toContain('The same light')
  // The same button takes it back, and has the keyboard still.
  await tab.key('Enter')
  await expect.poll(() => words(tab)).toContain('Rain on the roof')
})
