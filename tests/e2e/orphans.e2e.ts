import { beginWindow, FEED } from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { cardIn, driftToCard, inOurWorld } from './support/card'
import { expect, test, updateTest } from './support/fixtures'

/** Where *Leave for now* is on a card that is up, for when nobody can look into it any more. */
async function leaveButton(browser: Browser, page: Tab) {
  const button = (await cardIn(browser, page))?.buttons.find(({ name }) => name === 'Leave for now')
  if (!button) throw new Error('There is no card.')
  return { x: button.x, y: button.y }
}

/** Whether something of ours lies there. */
function isThere(page: Tab, at: { readonly x: number; readonly y: number }): Promise<boolean> {
  return page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.parentElement === document.documentElement,
    at,
  )
}

/** A card that its script can no longer take away: Chromium's scripts outlive us by a moment, Firefox's do not. */
async function goesByItself(browser: Browser, page: Tab, button: Awaited<ReturnType<typeof leaveButton>>) {
  if (browser.engine === 'chromium') {
    await expect.poll(() => isThere(page, button), { timeout: 1000 }).toBe(false)
    return
  }
  expect(await isThere(page, button)).toBe(true)
  await page.clickAt(button.x, button.y)
  await expect.poll(() => isThere(page, button)).toBe(false)
}

updateTest('F16 a card that is up when a new version takes over does not outstay it', async ({ browser }) => {
  await beginWindow(browser)
  const page = await browser.visit(`${FEED}/feed`)
  await driftToCard(browser, page)
  const button = await leaveButton(browser, page)
  expect(await isThere(page, button)).toBe(true)

  await browser.offerUpdate('0.1.1')
  await browser.updated('0.1.1')
  await goesByItself(browser, page, button)
})

test('F17 a card that is up when Arbor is removed can be closed, and would go by itself', async ({
  browser,
}) => {
  await beginWindow(browser)
  const page = await browser.visit(`${FEED}/feed`)
  await driftToCard(browser, page)
  const button = await leaveButton(browser, page)
  // The end of its life, brought forward: the window's end would be hours away.
  const end = () =>
    inOurWorld(browser, page, () => {
      const [host] = document.querySelectorAll('html > div')
      const root =
        host &&
        (chrome.dom?.openOrClosedShadowRoot(host as HTMLElement) ??
          Reflect.get(host, 'openOrClosedShadowRoot'))
      const going = (root as ShadowRoot | undefined)
        ?.querySelector('section')
        ?.getAnimations()
        .find(animation => (animation as CSSAnimation).animationName === 'go')
      const lasts = Number(going?.effect?.getComputedTiming().delay)
      if (going) going.currentTime = lasts + 1000
      const shown = root?.querySelector('section')
      const isSeen = shown ? getComputedStyle(shown).visibility : null
      if (going) going.currentTime = 0
      return { lasts, isSeen }
    })
  const ending = await end()
  expect(ending.isSeen).toBe('hidden')
  expect(ending.lasts).toBeGreaterThan(0)
  expect(ending.lasts).toBeLessThan(12 * 3_600_000)

  // The page that asks goes with it.
  await browser.inside.evaluate(() => void chrome.management.uninstallSelf()).catch(() => {})
  await goesByItself(browser, page, button)
})
