// How much script a worker runs from its start until all listeners are there. Measured in a copy of the build:
// the marks are put around the shipped file, never into it.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { copyOfBuild, type Figure, launch, median } from './chromium.ts'

const STARTS = 15

export async function worker(): Promise<readonly Figure[]> {
  const dir = await copyOfBuild(async at => {
    const file = join(at, 'background.js')
    const source = await readFile(file, 'utf8')
    const after = 'chrome.storage.session.set({took:performance.now()-__from})'
    await writeFile(file, `const __from=performance.now();\n${source}\n;${after};`)
  })
  const { context, origin, close } = await launch(dir)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.goto(`${origin}/options.html`)
  await cdp.send('ServiceWorker.enable')
  const took = [await startOf(page)]
  while (took.length < STARTS) {
    await page.evaluate(() => chrome.storage.session.clear())
    await cdp.send('ServiceWorker.stopAllWorkers')
    // Any message starts it again.
    await page.evaluate(() =>
      chrome.runtime.sendMessage({ name: 'window.dispatch', payload: { type: 'woke' } }),
    )
    took.push(await startOf(page))
  }
  await close()
  return [{ what: 'worker start to listeners ready', value: median(took), unit: 'ms', limit: 10 }]
}

async function startOf(page: Page): Promise<number> {
  const found = await page.waitForFunction(async () => {
    const { took } = await chrome.storage.session.get('took')
    return typeof took === 'number' ? took : undefined
  })
  return (await found.jsonValue()) ?? Number.NaN
}
