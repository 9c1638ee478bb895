import { expect } from 'vitest'
import type { Tab } from './browser'

/** Chooses a file, as by the browser's own window for that. */
export function choose(tab: Tab, name: string, base64: string): Promise<void> {
  return chooseAll(tab, [[name, base64]])
}

/** Chooses several at once, each by its name and what is in it. */
export async function chooseAll(
  tab: Tab,
  all: readonly (readonly [name: string, base64: string])[],
): Promise<void> {
  await expect
    .poll(() => tab.evaluate(() => document.querySelector('input[type="file"]') !== null))
    .toBe(true)
  await tab.evaluate(given => {
    const field = document.querySelector<HTMLInputElement>('input[type="file"]')
    if (!field) throw new Error('There is nowhere to choose a file.')
    const files = new DataTransfer()
    for (const [name, base64] of given)
      files.items.add(new File([Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))], name))
    field.files = files.files
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }, all)
}
