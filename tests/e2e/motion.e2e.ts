import type { Tab } from './support/browser'
import { expect, test } from './support/fixtures'

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

test('F68 where less motion is asked for, breathing is light and nothing moves', async ({ browser }) => {
  const page = await browser.open('popup.html#breathe')
  await page.press('button', 'Begin breathing')
  await page.bringToFront()
  expect(await places(page)).toBeGreaterThan(5)

  await browser.lessMotion(true)
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-reduced-motion)').matches)).toBe(true)
  expect(await places(page)).toBe(1)
  const running = await page.evaluate(() =>
    document.getAnimations().map(animation => animation.effect?.getComputedTiming().duration),
  )
  expect(running.filter(duration => typeof duration === 'number' && duration > 200)).toEqual([])
})
