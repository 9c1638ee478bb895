import type { Page } from 'playwright-core'
import type { Role, Tab } from './browser'

/** Playwright's page, by our verbs. */
export function chromiumTab(page: Page): Tab {
  const find = (role: Role, name: string) => page.getByRole(role, { name, exact: true })
  return {
    async press(role, name) {
      await page.bringToFront()
      await find(role, name).click()
    },
    async type(role, name, text) {
      await find(role, name).click()
      await page.keyboard.type(text)
    },
    fill: (role, name, text) => find(role, name).fill(text),
    has: (role, name) => find(role, name).isVisible(),
    key: name => page.keyboard.press(name),
    clickAt: (x, y, button = 'left') => page.mouse.click(x, y, { button }),
    async wheel(by) {
      const { width, height } = page.viewportSize() ?? { width: 600, height: 400 }
      await page.mouse.move(width / 2, height / 2)
      await page.mouse.wheel(0, by)
    },
    evaluate: (work, given) => page.evaluate(work as never, given as never),
    // Not within the call: the page may be gone before it has answered.
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    async size(width, height, zoom = 1) {
      const devtools = await page.context().newCDPSession(page)
      await page.setViewportSize({ width, height })
      const metrics = { width, height, deviceScaleFactor: zoom, mobile: false }
      await devtools.send('Emulation.setDeviceMetricsOverride', metrics)
    },
    screenshot: async file => void (await page.screenshot({ path: file })),
    bringToFront: () => page.bringToFront(),
    close: () => page.close({ runBeforeUnload: true }),
  }
}
