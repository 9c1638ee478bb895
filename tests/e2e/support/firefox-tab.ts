import type { KeyInput, Page } from 'puppeteer-core'
import type { Role, Tab } from './browser'
import type { Chrome } from './firefox-chrome'

/** Puppeteer's page, by our verbs. */
export function firefoxTab(page: Page, chrome: Chrome): Tab {
  let overPage = false

  /** In a tab behind another one nothing is drawn, and so nothing ever holds still. */
  async function click(role: Role, name: string) {
    await page.bringToFront()
    await page.locator(`aria/${name}[role="${role}"]`).click()
  }

  async function key(name: string) {
    const [last = name, ...held] = name.split('+').reverse()
    for (const modifier of held) await page.keyboard.down(modifier as KeyInput)
    await page.keyboard.press(last as KeyInput)
    for (const modifier of held) await page.keyboard.up(modifier as KeyInput)
  }

  return {
    press: click,
    async type(role, name, text) {
      await click(role, name)
      await page.keyboard.type(text)
    },
    async fill(role, name, text) {
      await click(role, name)
      await key('Control+a')
      await page.keyboard.type(text)
    },
    async has(role, name) {
      const found = await page.$(`aria/${name}[role="${role}"]`)
      return (await found?.isVisible()) ?? false
    },
    key,
    clickAt: (x, y, button = 'left') => page.mouse.click(x, y, { button }),
    async wheel(by) {
      if (!overPage) await page.mouse.move(500, 350)
      overPage = true
      await page.mouse.wheel({ deltaY: by })
    },
    evaluate: (work, given) => page.evaluate(work as never, given as never) as never,
    back: () => page.evaluate(() => history.back()),
    size: (width, height, zoom = 1) => page.setViewport({ width, height, deviceScaleFactor: zoom }),
    screenshot: async file => void (await page.screenshot({ path: file as `${string}.png` })),
    bringToFront: () => page.bringToFront(),
    close: () => chrome.closeTab(page),
  }
}
