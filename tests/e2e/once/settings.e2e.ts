import { HOUR } from '@/utils/core/time'
import { alarm, kept, registered, tell, toolbarTitle, words } from '../support/arbor'
import type { Tab } from '../support/browser'
import { expect, sharedTest as test } from '../support/fixtures'

/** Whether the radio or checkbox with these words is on. */
function isOn(tab: Tab, label: string): Promise<boolean | undefined> {
  return tab.evaluate(wanted => {
    const found = [...document.querySelectorAll('label')].find(one => one.textContent?.trim() === wanted)
    return found?.querySelector('input')?.checked
  }, label)
}

test('what is chosen is kept as it is chosen, can be put back, and that can be taken back', async ({
  browser,
}) => {
  const options = await browser.open('options.html')
  await options.press('radio', '8 hours')
  await options.press('radio', 'The last spray')
  await options.press('checkbox', 'Move gently')
  await options.press('radio', 'Larger')
  await options.close()

  const again = await browser.open('options.html')
  await expect.poll(() => isOn(again, '8 hours')).toBe(true)
  expect(await isOn(again, 'The last spray')).toBe(true)
  expect(await isOn(again, 'Move gently')).toBe(false)
  await again.press('button', 'Put all choices back')
  await expect.poll(() => isOn(again, '12 hours')).toBe(true)
  expect(await isOn(again, 'Move gently')).toBe(true)
  await again.press('button', 'Undo')
  await expect.poll(() => isOn(again, '8 hours')).toBe(true)
  // The page shows a change before it is kept.
  await expect
    .poll(async () => (await kept(browser))['arbor.settings'])
    .toMatchObject({ length: 8 * HOUR, withheld: ['move'] })

  // A new window is as long as was chosen.
  const popup = await browser.open('popup.html')
  await popup.press('button', 'Begin')
  await expect.poll(() => words(popup)).toContain('until about')
  await expect
    .poll(async () => (await kept(browser))['arbor.window'])
    .toMatchObject({ state: { span: { route: 'spray' } } })
})

test('the parts of the page can be reached from beside it, and from elsewhere', async ({ browser }) => {
  const options = await browser.open('options.html')
  const top = (part: string) =>
    options.evaluate(id => document.querySelector(id)?.getBoundingClientRect().top, part)
  await options.press('link', 'What is kept here')
  await expect.poll(() => top('#kept')).toBeLessThan(200)
  const more = await browser.open('sidepanel.html#more')
  await more.press('button', 'Choose the sites that pull')
  const sites = await browser.tab('options.html#sites')
  await expect
    .poll(() => sites.evaluate(() => document.querySelector('#sites')?.getBoundingClientRect().top))
    .toBeLessThan(200)
  await options.size(700, 700)
  expect(await options.has('link', 'What is kept here')).toBe(false)
})

test('F44 what the browser promised of its storage is said as it is', async ({ browser }) => {
  const options = await browser.open('options.html')
  // Chromium promises nothing to an extension, and clears nothing of it either.
  const said = {
    chromium: 'The browser does not clear what an extension keeps when space is short.',
    firefox: 'The browser promised not to clear it when space is short.',
  }[browser.engine]
  await expect.poll(() => words(options)).toContain(said)
  await expect.poll(() => words(options)).toMatch(/the browser counts \d/)
})

test('the places in texts can be erased by themselves, and put back', async ({ browser }) => {
  const place = { id: 'one-window', place: 7, done: false }
  await tell(browser, 'reading.place', place)
  const options = await browser.open('options.html')
  await options.press('button', 'Erase. Which texts you opened, and where you were in them.')
  await expect.poll(async () => Object.keys(await kept(browser))).not.toContain('arbor.reading')
  await expect.poll(() => words(options)).toContain('Erased.')
  await browser.killWorker()
  await options.press('button', 'Undo. Which texts you opened, and where you were in them.')
  await expect
    .poll(async () => (await kept(browser))['arbor.reading'])
    .toMatchObject({ 'one-window': { place: 7 } })
})

test('wiping asks twice, and leaves nothing', async ({ browser }) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  const writing = await browser.open('popup.html#write')
  await writing.type('textbox', 'Note', 'Between two birches')
  await writing.press('button', 'Turn the page')
  await expect.poll(() => words(writing)).toContain('It is kept')

  const options = await browser.open('options.html')
  await options.press('radio', 'Paper')
  await options.press('button', 'Wipe everything')
  await options.press('button', 'Keep everything')
  expect(await alarm(browser)).not.toBeNull()
  await options.press('button', 'Wipe everything')
  await options.press('button', 'Wipe it all now')

  await expect.poll(() => toolbarTitle(browser)).toBe('Arbor')
  await expect.poll(() => isOn(options, 'Paper')).toBe(false)
  expect(await alarm(browser)).toBeNull()
  expect(await registered(browser)).toEqual([])
  expect(await kept(browser)).toMatchObject({ 'arbor.window': { state: { kind: 'idle' }, past: [] } })
  expect(Object.keys(await kept(browser))).toEqual(['arbor.window'])
  const earlier = await browser.open('popup.html#write')
  await earlier.press('button', 'Earlier notes')
  await expect.poll(() => words(earlier)).toContain('What you write can be found here later.')
})
