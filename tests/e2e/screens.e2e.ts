import type { AxeResults } from 'axe-core'
import axe from 'axe-core'
import { inject } from 'vitest'
import { heading, tell } from './support/arbor'
import type { Tab } from './support/browser'
import { expect, test } from './support/fixtures'
import { pictureOf } from './support/pictures'
import { SCREENS, type Size, show } from './support/screens'

/** High contrast is a matter of colours alone, which one browser shows as well as the other. */
const LOOKS =
  inject('engine') === 'chromium' ? (['dusk', 'paper', 'contrast'] as const) : (['dusk', 'paper'] as const)
const COMPANION: Size = { width: 380, height: 600 }
const NARROW: Size = { width: 320, height: 600 }

/** Every screen is drawn several times: what that may take grows with them. */
const TIME = { timeout: SCREENS.length * 6_000 }

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

/** What axe finds wrong, as a list that can be read. What was only fading when it looked is not a fault. */
async function faults(tab: Tab): Promise<string[]> {
  await tab.evaluate(new Function(axe.source) as () => void)
  if ((await examine(tab)).length === 0) return []
  await settled(tab)
  return examine(tab)
}

async function examine(tab: Tab): Promise<string[]> {
  const { violations } = await tab.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)}`))
}

/** By how many pixels a page is wider than its window. */
function overhang(tab: Tab): Promise<number> {
  return tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
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

test(
  'every page has the size of text that was chosen, and the largest fits in 320 pixels',
  TIME,
  async ({ browser }) => {
    await tell(browser, 'settings.change', { look: 'paper', textSize: 'largest' })
    const wrong: string[] = []
    for (const screen of SCREENS) {
      const tab = await show(browser, screen)
      await expect.poll(() => heading(tab)).toBeTruthy()
      // The popup is as wide as it says, and a tab needs room for its scroll bar beside it.
      const { width, height } = screen.path === 'popup.html' ? { width: 400, height: 600 } : NARROW
      await tab.size(width, height)
      await settled(tab)
      const size = await tab.evaluate(() => getComputedStyle(document.body).fontSize)
      if (size !== '24px') wrong.push(`${screen.name}: letters of ${size}`)
      const over = await overhang(tab)
      if (over > 0) wrong.push(`${screen.name}: ${over} px too wide`)
      wrong.push(...(await cutOff(tab)).map(words => `${screen.name}: ${words}`))
      await tab.screenshot(pictureOf(`${browser.engine}-largest-${screen.name}`))
      await tab.close()
    }
    expect(wrong).toEqual([])
  },
)

test.for(LOOKS)('F66 no screen has a fault or too much width, in %s', TIME, async (look, { browser }) => {
  await tell(browser, 'settings.change', { look })
  const writing = await browser.open('popup.html#write')
  for (const note of NOTES) {
    await writing.type('textbox', 'Note', note)
    await writing.press('button', 'Turn the page')
    await expect.poll(() => writing.evaluate(() => document.querySelector('textarea')?.value)).toBe('')
  }
  await writing.close()

  const wrong: string[] = []
  for (const screen of SCREENS) {
    const tab = await show(browser, screen)
    await expect.poll(() => heading(tab)).toBeTruthy()
    const picture = async (how: string, { width, height }: Size, zoom = 1) => {
      await tab.size(width, height, zoom)
      await settled(tab)
      const over = await overhang(tab)
      if (over > 0) wrong.push(`${screen.name}, ${how}: ${over} px too wide`)
      await tab.screenshot(pictureOf(`${browser.engine}-${look}-${screen.name}-${how}`))
    }
    await picture('usual', screen.size ?? COMPANION)
    wrong.push(...(await faults(tab)).map(fault => `${screen.name}: ${fault}`))
    // Colours change no layout: one look is enough to see where everything goes.
    if (look !== LOOKS[0]) {
      await tab.close()
      continue
    }
    // The popup is as wide as it says; everything else has to fit wherever it is put.
    if (screen.path !== 'popup.html') await picture('narrow', NARROW)
    // A page at 200 % is half as wide; and letters of twice the size have to fit as well.
    await picture('zoomed', { width: 400, height: 400 }, 2)
    await tab.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await picture('large', { width: 400, height: 600 })
    await tab.close()
  }
  expect(wrong).toEqual([])
})
