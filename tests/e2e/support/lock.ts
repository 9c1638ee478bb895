import { pressWith, words } from './arbor'
import type { Browser, Tab } from './browser'
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

export const PASSPHRASE = 'a lamp by the window'

/** Turns the lock on in Settings, up to where the recovery key is shown. */
export async function lockWith(options: Tab, passphrase: string): Promise<void> {
  await typeSecret(options, 'A passphrase, twelve signs or more', passphrase)
  await typeSecret(options, 'The same once more', passphrase)
  await options.press('button', 'Lock what I write')
  await until(() => options.has('button', 'I have it'))
}

/** Takes the lock off in Settings, where it is open. */
export async function takeOff(options: Tab): Promise<void> {
  await pressWith(options, 'Take the lock off')
  await until(async () => (await words(options)).includes('plain words again'))
  await pressWith(options, 'Take the lock off')
  await until(() => options.has('button', 'Lock what I write'))
}

/** Takes the lock off, after opening it where it is closed. Nothing happens where there is none. */
export async function free(browser: Browser): Promise<void> {
  const options = await browser.open('options.html#lock')
  const off = () => options.has('button', 'Lock what I write')
  const closed = () => options.has('button', 'Open')
  await until(async () => (await off()) || (await closed()) || options.has('button', 'Lock it now'))
  if (await closed()) {
    await typeSecret(options, 'Passphrase', PASSPHRASE)
    await options.press('button', 'Open')
  }
  if (!(await off())) await takeOff(options)
  await options.close()
}
