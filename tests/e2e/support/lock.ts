import type { Tab } from './browser'
import { until } from './until'

/** Types into the one field with this label that shows nothing of what is typed. */
export async function typeSecret(tab: Tab, label: string, secret: string): Promise<void> {
  const focused = (wanted: string) => {
    const all = [...document.querySelectorAll<HTMLInputElement>('input[type=password]')]
    const field = all.find(one => one.checkVisibility() && one.labels?.[0]?.textContent === wanted)
    field?.select()
    return field !== undefined && document.activeElement === field
  }
  await tab.bringToFront()
  await until(() => tab.evaluate(focused, label))
  for (const sign of secret) await tab.key(sign)
}
