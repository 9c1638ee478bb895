import { HOUR } from '@/utils/core/time'
import { tell } from '../support/arbor'
import type { Browser, Tab } from '../support/browser'
import { expect, test } from '../support/fixtures'

/** Where everything in the light to breathe with stood, over a second and a half. */
function places(tab: Tab): Promise<number> {
  return tab.evaluate(async () => {
    const parts = [...document.querySelectorAll('main *')]
    const seen = new Set<string>()
    const last = performance.now() + 1500
    while (performance.now() < last) {
      const boxes = parts.map(part => {
        const { x, y, width, height } = part.getBoundingClientRect()
        return [x, y, width, height].map(Math.round).join()
      })
      seen.add(boxes.join(' '))
      await new Promise(requestAnimationFrame)
    }
    return seen.size
  })
}

/** Animations and transitions that are going on, longer than a screen takes to change. */
function running(tab: Tab): Promise<unknown[]> {
  return tab.evaluate(() =>
    document
      .getAnimations()
      .map(animation => animation.effect?.getComputedTiming().duration)
      .filter(duration => typeof duration === 'number' && duration > 200),
  )
}

/** How many of the marks that light up one a second are to be seen. */
function marks(tab: Tab): Promise<number> {
  return tab.evaluate(
    () => [...document.querySelectorAll('main i')].filter(it => it.checkVisibility()).length,
  )
}

async function breathing(browser: Browser): Promise<Tab> {
  const page = await browser.open('popup.html#breathe')
  await page.press('button', 'Begin breathing')
  await page.bringToFront()
  return page
}

test('F68 where less motion is asked for, breathing is light and nothing moves', async ({ browser }) => {
  const page = await breathing(browser)
  expect(await places(page)).toBeGreaterThan(5)
  expect(await marks(page)).toBe(0)

  await browser.lessMotion(true)
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-reduced-motion)').matches)).toBe(true)
  expect(await places(page)).toBe(1)
  expect(await marks(page)).toBe(10)
  expect(await running(page)).toEqual([])
})

test('F68 to someone floating, breathing is light and nothing moves', async ({ browser }) => {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
  await tell(browser, 'window.dispatch', { type: 'feel', is: 'floaty' })
  const page = await breathing(browser)
  expect(await places(page)).toBe(1)
  expect(await marks(page)).toBe(10)
  expect(await running(page)).toEqual([])

  await tell(browser, 'window.dispatch', { type: 'feel', is: 'fine' })
  await expect.poll(() => marks(page)).toBe(0)
  expect(await places(page)).toBeGreaterThan(5)
})
