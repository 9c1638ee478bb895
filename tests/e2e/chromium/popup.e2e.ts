import { HOUR } from '@/utils/core/time'
import { FEED, parked, pressWith, registered, tell, words } from '../support/arbor'
import type { Browser } from '../support/browser'
import { expect, promptTest as test } from '../support/fixtures'
import { written } from '../support/kept'

/** Addresses of the popups that are open. */
function popups(browser: Browser): Promise<(string | undefined)[]> {
  return browser.inside.evaluate(async () => {
    const contexts = await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })
    return contexts.map(context => context.documentUrl)
  })
}

/** What stands in the popup that is open, after the button of this name was pressed in it; null while there is none. */
function pressed(browser: Browser, name: string): Promise<string | null> {
  return browser.inside.evaluate(wanted => {
    const [view] = chrome.extension.getViews({ type: 'popup' }) as (typeof window)[]
    const buttons = [...(view?.document.querySelectorAll('button') ?? [])]
    buttons.find(({ textContent }) => textContent === wanted)?.click()
    return view?.document.body.textContent ?? null
  }, name)
}

test('what is typed in the popup itself is there after Escape closed it', async ({ browser }) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  await browser.inside.evaluate(() => chrome.action.openPopup())
  await expect.poll(() => popups(browser)).toHaveLength(1)
  await expect.poll(() => pressed(browser, 'Write')).toContain('Earlier notes')
  await expect
    .poll(async () => {
      await browser.pressKeys('m')
      return (await written(browser)).join()
    })
    .toMatch(/^m+$/)
  await browser.pressKeys('o', 's', 's', 'Escape')
  await expect.poll(() => popups(browser)).toEqual([])
  const note = await browser.open('popup.html#write')
  await expect.poll(() => note.evaluate(() => document.querySelector('textarea')?.value)).toMatch(/^m+oss$/)
})

test('the page in front can be kept for tomorrow in the popup, where a press let Arbor know it', async ({
  browser,
}) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  const page = await browser.visit(`${FEED}/article`)
  await page.bringToFront()
  // As a press on the button does, the key lets Arbor know the page in front, until that goes elsewhere.
  await browser.pressCommand('begin-or-open')
  await expect.poll(() => pressed(browser, 'More')).toContain('This window')
  await expect.poll(() => pressed(browser, 'More one could do')).toContain('For the body')
  await expect.poll(() => pressed(browser, 'Save for tomorrow')).toContain('A feed')
  await expect.poll(() => pressed(browser, 'Keep this page')).toContain('Kept until tomorrow morning')
  const url = `${FEED}/article`
  expect(await parked(browser)).toMatchObject([{ kind: 'page', title: 'A feed', url, returnedAt: null }])
  await expect.poll(() => pressed(browser, 'Undo')).not.toContain('Kept until tomorrow morning')

  await browser.inside.bringToFront()
  await page.evaluate(() => location.assign('https://www.youtube.com/article'))
  await expect.poll(() => page.evaluate(() => location.host)).toBe('www.youtube.com')
  await page.bringToFront()
  await browser.inside.evaluate(() => chrome.action.openPopup())
  // Again and again: on a busy machine it is there before it listens.
  const toTomorrow = async () => {
    await browser.inside.evaluate(() => {
      const [view] = chrome.extension.getViews({ type: 'popup' }) as (typeof window)[]
      if (view) view.location.hash = ''
      if (view) view.location.hash = 'tomorrow'
    })
    return pressed(browser, '')
  }
  await expect.poll(toTomorrow).toContain('Save for tomorrow')
  expect(await pressed(browser, '')).not.toContain('Keep this page')
})

test('a page that pulls leads to Settings with that page in hand, and no address stays behind', async ({
  browser,
}) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  const page = await browser.visit('https://birds.example/article/today')
  await page.bringToFront()
  await browser.pressCommand('begin-or-open')
  await expect.poll(() => pressed(browser, 'More')).toContain('This site pulls')
  await pressed(browser, 'This site pulls')
  const options = await browser.tab('options.html#sites')
  await options.press('button', 'Only birds.example/article/today')
  await browser.answerPrompt('options.html', 'deny')
  // Said where the person looks, and not only below all the sites.
  const inHand = () =>
    options.evaluate(() => document.querySelector('[aria-label="The page you came from"]')?.textContent)
  await expect.poll(inHand).toContain('No access was given')
  expect(await inHand()).not.toContain('It is among your sites already.')
  await pressWith(options, 'Ask for access')
  await browser.answerPrompt('options.html', 'allow')
  await expect.poll(() => registered(browser)).toEqual(['*://birds.example/*', '*://www.birds.example/*'])
  await options.press('button', 'All of birds.example')
  await expect.poll(() => words(options)).toContain('It is among your sites already.')
  expect(
    await browser.inside.evaluate(async () => Object.keys(await chrome.storage.session.get())),
  ).not.toContain('arbor.pointed')
})
