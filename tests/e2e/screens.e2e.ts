import type { AxeResults, RunOptions } from 'axe-core'
import axe from 'axe-core'
import { inject } from 'vitest'
import { heading, tell } from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { expect, sharedTest as test } from './support/fixtures'
import { pictureOf } from './support/pictures'
import { SCREENS, type Screen, type Size, show } from './support/screens'
import { until } from './support/until'

/** The looks differ in colours alone, which one browser shows as well as the other. */
const LOOKS = inject('engine') === 'chromium' ? (['contrast', 'paper', 'dusk'] as const) : (['dusk'] as const)
const COMPANION: Size = { width: 380, height: 600 }
const NARROW: Size = { width: 320, height: 600 }

/** Of which of them there is a picture, for people to look at: to draw one takes longer than to measure it. */
const SHOWN: readonly string[] = ['dusk', 'paper', 'narrow', 'zoomed']

/** Something to read in the list of earlier notes. */
const NOTES = ['The light on the wall, and then the same light on the floor.', 'Slept.']

/** Waits until nothing fades in or out any more. */
async function settled(tab: Tab): Promise<void> {
  await tab.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(animation => animation.finished))
  })
}

/**
 * What axe finds wrong, as a list that can be read: with everything, or with colours alone. What was only fading when
 * it looked is not a fault.
 */
async function faults(tab: Tab, only: 'all' | 'colours'): Promise<string[]> {
  const rules: RunOptions = only === 'all' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] }
  if ((await examine(tab, rules)).length === 0) return []
  await settled(tab)
  return examine(tab, rules)
}

async function examine(tab: Tab, rules: RunOptions): Promise<string[]> {
  const { violations } = await tab.evaluate(
    given =>
      (globalThis as unknown as { axe: { run(given: RunOptions): Promise<AxeResults> } }).axe.run(given),
    rules,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`))
}

/** By how many pixels a page is wider than its window. */
function overhang(tab: Tab): Promise<number> {
  return tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** By how many pixels a page is taller than its window. */
function below(tab: Tab): Promise<number> {
  return tab.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight)
}

/** What does not fit into its place and is cut off there, in the words that are cut. Fields scroll by themselves. */
function cutOff(tab: Tab): Promise<string[]> {
  return tab.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter(one => one.clientWidth > 1 && one.textContent?.trim() && one.tagName !== 'TEXTAREA')
      .filter(one => getComputedStyle(one).clipPath === 'none')
      .filter(one => getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1)
      .map(one => `${one.tagName}: ${one.textContent?.slice(0, 60)}`),
  )
}

/** Chooses how pages look, and waits until an open one does. */
async function choose(browser: Browser, tab: Tab, name: 'look' | 'textSize', choice: string): Promise<void> {
  await tell(browser, 'settings.change', { [name]: choice })
  const mark = name === 'look' ? 'look' : 'text'
  const wanted = choice === 'usual' ? undefined : choice
  await expect.poll(() => tab.evaluate(of => document.documentElement.dataset[of], mark)).toBe(wanted)
}

/** Looks at a screen that is open, in every look and size, and answers what is wrong with it. */
async function examined(browser: Browser, tab: Tab, screen: Screen): Promise<string[]> {
  const { name, path, press, size = COMPANION } = screen
  const wrong: string[] = []
  const picture = async (how: string, { width, height }: Size, zoom = 1) => {
    await tab.size(width, height, zoom)
    await settled(tab)
    const over = await overhang(tab)
    if (over > 0) wrong.push(`${how}: ${over} px too wide`)
    if (SHOWN.includes(how)) await tab.screenshot(pictureOf(`${browser.engine}-${name}-${how}`))
  }
  if (browser.engine === 'chromium') await tab.evaluate(new Function(axe.source) as () => void)
  for (const look of LOOKS) {
    await choose(browser, tab, 'look', look)
    await picture(look, size)
    // What axe looks at is the document, which is the same in both.
    if (browser.engine === 'chromium')
      wrong.push(
        ...(await faults(tab, look === LOOKS[0] ? 'all' : 'colours')).map(fault => `${look}: ${fault}`),
      )
    // A popup cannot be taller than this: on its first screen, help has to be seen without scrolling.
    if (path === 'sidepanel.html' && !press && (await below(tab)) > 0)
      wrong.push(`${look}: too tall for a popup`)
  }
  // The popup is as wide as it says, and a tab needs room for its scroll bar beside it; everything else has to fit
  // wherever it is put.
  const isPopup = path === 'popup.html'
  const narrow = isPopup ? { width: 400, height: 600 } : NARROW
  if (!isPopup) await picture('narrow', NARROW)
  // A page at 200 % is half as wide; and letters of twice the size have to fit as well.
  // One browser's picture of twice the pixels says as much as two.
  if (browser.engine === 'chromium') await picture('zoomed', { width: 400, height: 400 }, 2)
  await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  await picture('large', { width: 400, height: 600 })
  await tab.evaluate(() => document.documentElement.style.removeProperty('font-size'))

  await choose(browser, tab, 'textSize', 'largest')
  await picture('largest', narrow)
  const letters = await tab.evaluate(() => getComputedStyle(document.body).fontSize)
  if (letters !== '24px') wrong.push(`largest: letters of ${letters}`)
  wrong.push(...(await cutOff(tab)).map(words => `largest: cut off in ${words}`))
  await choose(browser, tab, 'textSize', 'usual')
  return wrong
}

test.beforeAll(async ({ browser }) => {
  // Adds a few words to a question.
  await tell(browser, 'settings.change', { route: 'infusion' })
  const writing = await browser.open('popup.html#write')
  for (const note of NOTES) {
    await writing.type('textbox', 'Note', note)
    await writing.press('button', 'Turn the page')
    await until(() => writing.evaluate(() => document.querySelector('textarea')?.value === ''))
  }
  await writing.close()
})

test.for(SCREENS)('F66 $name has no fault and no size it does not fit in', async (screen, { browser }) => {
  const tab = await show(browser, screen)
  await expect.poll(() => heading(tab)).toBeTruthy()
  expect(await examined(browser, tab, screen)).toEqual([])
  await tab.close()
})
