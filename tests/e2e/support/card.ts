/** The nudge card, which lies in a closed root in a page that is not ours. */

import type { Asked } from './arbor'
import type { Browser, Tab } from './browser'
import { until } from './until'

/** A page one can look into, and one that can be scrolled. */
type Looked = Pick<Tab, 'evaluate'>
type Scrolled = Pick<Tab, 'evaluate' | 'wheel' | 'bringToFront'>

/** A card as a person sees it. */
export interface SeenCard {
  /** The name of its region. */
  readonly region: string | null
  readonly words: string
  /** How many things in it could be typed into. */
  readonly fields: number
  readonly buttons: readonly { readonly name: string; readonly x: number; readonly y: number }[]
}

/**
 * Runs something where the nudge script runs: in the page, but in the extension's own world. Only pages that
 * the extension has access to.
 */
export async function inOurWorld<T, A = null>(
  browser: Asked,
  tab: Looked,
  work: (given: A) => T | Promise<T>,
  given: A = null as A,
): Promise<T> {
  const url = await tab.evaluate(() => location.href)
  // The function has to stand in the text that is sent: our pages may not make functions out of strings.
  const send = new Function(
    'given',
    `return chrome.tabs.query({}).then(tabs => chrome.scripting.executeScript({
      target: { tabId: tabs.find(tab => tab.url === given.url).id },
      func: ${work},
      args: [given.given],
    }))`,
  ) as (given: object) => Promise<{ result: T }[]>
  const [answer] = await browser.inside.evaluate(send, { url, given })
  return answer?.result as T
}

/** The card in a page, or null. */
export function cardIn(browser: Asked, tab: Looked): Promise<SeenCard | null> {
  return inOurWorld(browser, tab, () => {
    const opened = [...document.querySelectorAll('html > div')].map(
      host => chrome.dom?.openOrClosedShadowRoot(host) ?? host.openOrClosedShadowRoot,
    )
    const panel = opened.map(root => root?.querySelector<HTMLElement>(':popover-open')).find(Boolean)
    if (!panel) return null
    return {
      region: panel.ariaLabel,
      words: panel.querySelector('[role=status]')?.textContent ?? '',
      fields: panel.querySelectorAll('input, textarea, select, [contenteditable]').length,
      buttons: [...panel.querySelectorAll('button')].map(button => {
        const { x, y, width, height } = button.getBoundingClientRect()
        return { name: button.ariaLabel ?? button.textContent ?? '', x: x + width / 2, y: y + height / 2 }
      }),
    }
  })
}

/** How many elements of ours a page has: nothing else hangs beside the body of the test pages. */
export function hostsIn(tab: Looked): Promise<number> {
  return tab.evaluate(() => document.querySelectorAll('html > div').length)
}

/** Presses a button of the card with the mouse. */
export async function answer(browser: Browser, tab: Tab, name: string): Promise<void> {
  const button = await until(async () => (await cardIn(browser, tab))?.buttons.find(one => one.name === name))
  await tab.clickAt(button.x, button.y)
}

/** How much faster the nudge script's clock can run: a wheel turned once is then a wheel turned for seconds. */
const SPEED = 120
/** How often the wheel is turned for a card to come up, and the pace of the hand. */
const TURNS = 45
const PACE = 50

/** Drifts, as a person does, for some minutes by the nudge script's clock, then stops. */
export async function drift(browser: Asked, tab: Scrolled): Promise<void> {
  await hurry(browser, tab)
  await scroll(tab, TURNS)
}

/** Drifts until a card is there. */
export async function driftToCard(browser: Asked, tab: Scrolled): Promise<SeenCard> {
  await hurry(browser, tab)
  return scrollToCard(browser, tab)
}

/**
 * Turns the wheel until a card is there, where the clock runs faster already. A browser that is short of breath takes
 * a hand that stalls for one that rests.
 */
export async function scrollToCard(browser: Asked, tab: Scrolled): Promise<SeenCard> {
  const once = async () => {
    await scroll(tab)
    return until(() => cardIn(browser, tab), { within: 3000 }).catch(() => null)
  }
  return until(once, { within: 40_000 })
}

/**
 * Makes the clock of our world in a page run faster. Nothing of the script is changed: it meets real events and
 * asks its usual questions. To be called before anything scrolls, because timers keep the pace they began with.
 */
export async function hurry(browser: Asked, tab: Looked): Promise<void> {
  await inOurWorld(
    browser,
    tab,
    speed => {
      const { setInterval, setTimeout } = globalThis
      const [start, now] = [Date.now(), Date.now.bind(Date)]
      Date.now = () => start + (now() - start) * speed
      globalThis.setInterval = ((work: () => void, every = 0) =>
        setInterval(work, every / speed)) as typeof setInterval
      globalThis.setTimeout = ((work: () => void, after = 0) =>
        setTimeout(work, after / speed)) as typeof setTimeout
    },
    SPEED,
  )
}

/** Turns the wheel so many times, at the pace of a hand. */
export async function scroll(tab: Scrolled, times = TURNS): Promise<void> {
  await tab.bringToFront()
  for (let turn = 0; turn < times; turn++) {
    const paced = new Promise(passed => setTimeout(passed, PACE))
    await tab.wheel(400)
    await paced
  }
}
