import { expect } from 'vitest'
import type { Tab } from './browser'

/** Chooses a file, as by the browser's own window for that. */
export async function choose(tab: Tab, name: string, base64: string): Promise<void> {
  await expect
    .poll(() => tab.evaluate(() => document.querySelector('input[type="file"]') !== null))
    .toBe(true)
  await tab.evaluate(
    given => {
      const field = document.querySelector<HTMLInputElement>('input[type="file"]')
      if (!field) throw new Error('There is nowhere to choose a file.')
      const files = new DataTransfer()
      files.items.add(new File([Uint8Array.from(atob(given.base64), sign => sign.charCodeAt(0))], given.name))
      field.files = files.files
      field.dispatchEvent(new Event('change', { bubbles: true }))
    },
    { name, base64 },
  )
}
