import type { Tab } from './browser'
import type { Display } from './display'
import { until } from './until'

/** How long a key takes from the display to a page, with room. */
const KEY_TRAVELS = 150
/** It takes hasty presses for mistakes: those in its first half second, and those that follow each other fast. */
const UNHURRIED = 1000

type Asked = Pick<Tab, 'evaluate'>

/**
 * Answers Chromium's question about access. No protocol reaches it and nothing tells that it is there, but keys
 * do both: it has the keyboard while it is open, so the page that asked hears none. *Deny* comes first in it.
 */
export async function answerPrompt(display: Display, asked: Asked, answer: 'allow' | 'deny'): Promise<void> {
  await until(async () => !(await hears(display, asked)))
  await new Promise(settled => setTimeout(settled, UNHURRIED))
  if (answer === 'allow') await display.press('Tab')
  const press = async () => {
    await display.press('Return')
    return hears(display, asked)
  }
  await until(press, { every: UNHURRIED })
}

/** Whether a page gets the keys that are pressed: it does not while a question or a menu is open over it. */
export async function hears(display: Display, page: Asked): Promise<boolean> {
  await page.evaluate(() => {
    const note = () => document.documentElement.setAttribute('data-heard', '')
    document.documentElement.removeAttribute('data-heard')
    addEventListener('keydown', note, { once: true })
  })
  await display.press('Shift_L')
  await new Promise(arrived => setTimeout(arrived, KEY_TRAVELS))
  return page.evaluate(() => document.documentElement.hasAttribute('data-heard'))
}

/** Signs of a path, by their X names, where they are no letters. */
const NAMES: Readonly<Record<string, string>> = { '/': 'slash', '-': 'minus', '.': 'period', _: 'underscore' }

/** Types a path into the system's window for folders, and presses *Open*. A slash shows the line to type in. */
export async function pickFolder(display: Display, asked: Asked, path: string): Promise<void> {
  await until(async () => !(await hears(display, asked)))
  await display.press(...[...path].map(sign => NAMES[sign] ?? sign))
  await display.press('alt+o')
}
