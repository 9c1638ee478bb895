// First paint of the popup with its real state, beside an extension page that only says "Hello", in turns.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { copyOfBuild, type Figure, launch, median, openWindow } from './chromium.ts'

const ROUNDS = 30

export async function popup(): Promise<readonly Figure[]> {
  const dir = await copyOfBuild(at =>
    writeFile(join(at, 'hello.html'), '<!doctype html><title>Hello</title><h1>Hello</h1>'),
  )
  const { context, origin, close } = await launch(dir)
  await openWindow({ context, origin })
  const paints: Record<'hello' | 'popup', number[]> = { hello: [], popup: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const page of ['hello', 'popup'] as const)
      paints[page].push(await firstPaint(context, `${origin}/${page}.html`))
  }
  await close()
  const [hello, ours] = [median(paints.hello), median(paints.popup)]
  return [
    { what: 'a page that says Hello, first paint', value: hello, unit: 'ms' },
    { what: 'popup with its state, first paint', value: ours, unit: 'ms' },
    { what: 'popup beside Hello', value: ours / hello, unit: '×', limit: 1.4 },
  ]
}

async function firstPaint(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage()
  await page.setViewportSize({ width: 380, height: 600 })
  await page.goto(address)
  const paint = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  )
  const time = await paint.jsonValue()
  await page.close()
  return time ?? Number.NaN
}
