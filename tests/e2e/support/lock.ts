import { pressWith, words } from './arbor'
import type { Browser, Tab } from './browser'
import { pictureOf } from './pictures'
import { until } from './until'

/**
 * Fills the one field with this label that shows nothing of what is typed. It has no role by which it could be found,
 * and is filled at once, because a passphrase typed sign by sign takes seconds.
 */
export async function typeSecret(tab: Tab, label: string, secret: string): Promise<void> {
  const fill = (given: { readonly label: string; readonly secret: string }) => {
    const all = [...document.querySelectorAll<HTMLInputElement>('input[type=password]')]
    const field = all.find(one => one.checkVisibility() && one.labels?.[0]?.textContent === given.label)
    if (!field) return false
    field.value = given.secret
    return field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  await tab.bringToFront()
  await until(() => tab.evaluate(fill, { label, secret }))
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
  const isKnown = async () => (await off()) || (await closed()) || options.has('button', 'Lock it now')
  // A journal of an older version may have to be brought up to date first, on a busy machine.
  await until(isKnown, { within: 60_000 })
  if (await closed()) {
    await typeSecret(options, 'Passphrase', PASSPHRASE)
    await options.press('button', 'Open')
  }
  if (!(await off())) await takeOff(options)
  await options.close()
}

/** Turns the lock on in Settings; answers the recovery key. */
export async function lockAll(browser: Browser): Promise<string> {
  const options = await browser.open('options.html#lock')
  await typeSecret(options, 'A passphrase, twelve signs or more', PASSPHRASE)
  await typeSecret(options, 'The same once more', 'a lamp by the door')
  await options.press('button', 'Lock what I write')
  await until(async () => (await words(options)).includes('The two are not the same.'))
  await options.screenshot(pictureOf(`${browser.engine}-lock-on`))
  await lockWith(options, PASSPHRASE)
  await options.screenshot(pictureOf(`${browser.engine}-lock-recovery`))
  const key = await options.evaluate(
    () => document.querySelector('[translate=no] , [translate=false]')?.textContent,
  )
  await options.press('button', 'I have it')
  await until(() => options.has('button', 'Lock it now'))
  await options.close()
  return (key ?? '').trim()
}

export async function lockNow(browser: Browser): Promise<void> {
  const options = await browser.open('options.html#lock')
  await options.press('button', 'Lock it now')
  await until(async () => (await words(options)).includes('Your journal is locked.'))
  await options.close()
}

/** Another passphrase, in Settings. */
export async function changeWords(browser: Browser, from: string, to: string): Promise<void> {
  const options = await browser.open('options.html#lock')
  await pressWith(options, 'Another passphrase')
  await typeSecret(options, 'The passphrase until now', from)
  await typeSecret(options, 'A passphrase, twelve signs or more', to)
  await typeSecret(options, 'The same once more', to)
  await options.press('button', 'Change it')
  await until(async () => (await words(options)).includes('The new passphrase opens it from now on.'))
  await options.close()
}

/** The journal's key as the passphrase opens it: whoever has this and the words can read. */
export async function wrapped(browser: Browser): Promise<Uint8Array> {
  const bytes = await browser.inside.evaluate(
    () =>
      new Promise<number[]>(resolve => {
        const opening = indexedDB.open('arbor-journal')
        opening.onsuccess = () => {
          const header = opening.result.transaction('keys').objectStore('keys').get('lock')
          header.onsuccess = () => {
            opening.result.close()
            resolve([...header.result.passphrase.sealed])
          }
        }
      }),
  )
  return Uint8Array.from(bytes)
}
