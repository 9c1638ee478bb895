// Draws the toolbar icons from their SVG sources: browsers want PNG. Run it after changing components/icons.
import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from 'playwright-core'
import { findBrowser } from './find-browser.mjs'

const { path } = await findBrowser('chromium')
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] })
for (const [name, sizes] of Object.entries({ bud: [16, 32, 48], leaf: [16, 32, 48, 128] })) {
  const svg = await readFile(`components/icons/${name}.svg`, 'utf8')
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    )
    await writeFile(`public/icon/${name}-${size}.png`, await page.screenshot({ omitBackground: true }))
    await page.close()
  }
}
await browser.close()
