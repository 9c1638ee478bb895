import { heading } from './arbor'
import type { Tab } from './browser'
import { until } from './until'

/**
 * Where the keyboard is, and whether that can be seen: by a frame around it or around the choice it belongs to, or
 * by the line that it is written on. A heading that a new screen begins at is no stop of Tab, and has no name here.
 */
export function focus(tab: Tab): Promise<{ name: string; visible: boolean }> {
  return tab.evaluate(() => {
    const at = document.activeElement as HTMLInputElement
    const label = at.labels?.[0]
    const marked = (element: Element) => {
      const { outlineStyle, outlineWidth, borderBlockEndWidth } = getComputedStyle(element)
      const frame = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
      return Math.max(frame, Number.parseFloat(borderBlockEndWidth)) >= 2
    }
    return {
      name: at.tabIndex < 0 ? '' : (at.ariaLabel ?? label?.textContent ?? at.textContent ?? '').trim(),
      visible: marked(at) || (label !== undefined && marked(label)),
    }
  })
}

/** Presses Tab until the keyboard is there; at each stop it has to be seen where it is. */
export async function tabTo(tab: Tab, name: string, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < 40; stop++) {
    await tab.key(key)
    const at = await focus(tab)
    if (at.name !== '' && !at.visible) throw new Error(`Nobody can see that the keyboard is on ${at.name}.`)
    if (at.name === name) return
  }
  throw new Error(`${key} does not come to ${name}.`)
}

export async function choose(tab: Tab, name: string): Promise<void> {
  await tabTo(tab, name)
  await tab.key('Enter')
}

/** *Back* stands before everything else. */
export async function goBack(tab: Tab, to: string): Promise<void> {
  await tabTo(tab, 'Back', 'Shift+Tab')
  await tab.key('Enter')
  await until(async () => (await heading(tab)) === to)
}
