// What the script costs a page: own time on load and in a minute of scrolling (sampled every 100 µs), and heap,
// beside the same page in the same browser with no window open, and beside a script that is empty: the world a
// browser makes for any script is most of the heap.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { copyOfBuild, type Figure, launch, median, openWindow } from './chromium.ts'

const ADDRESS = 'https://www.reddit.com/'
const MINUTE = 60_000
const LOADS = 9
const SAMPLE_US = 100
const KIB = 1024

/** An endless feed: thirty posts, and twenty more whenever the end is near. */
const FEED = `<!doctype html><title>Feed</title><style>article{height:400px;border-bottom:1px solid}</style><main></main>
<script>const more=n=>{for(let i=0;i<n;i++)document.querySelector('main').append(Object.assign(document.createElement('article'),{textContent:'A post '+Math.random()}))}
more(30);addEventListener('scroll',()=>{if(innerHeight+scrollY>document.body.scrollHeight-2000)more(20)},{passive:true})</script>`

export async function nudge(): Promise<readonly Figure[]> {
  const empty = await beside(dir => writeFile(join(dir, 'nudge.js'), ''), heapAfterLoads)
  const heap = await beside(undefined, heapAfterLoads)
  const cost = await beside(undefined, costs)
  const floor = (empty.inside - empty.outside) / KIB
  const ours = (heap.inside - heap.outside) / KIB
  return [
    { what: 'own code in a page outside a window', value: sum(cost.outside), unit: 'ms', limit: 0 },
    { what: 'own code on load', value: cost.inside.load, unit: 'ms', limit: 1.5 },
    { what: 'own code in a minute of scrolling', value: cost.inside.scroll, unit: 'ms', limit: 5 },
    { what: "the page's own code in that minute", value: cost.inside.page, unit: 'ms' },
    { what: 'heap: what an empty script costs a page', value: floor, unit: 'KiB' },
    { what: 'heap: what ours costs a page', value: ours, unit: 'KiB' },
    { what: 'heap: ours more than an empty one', value: ours - floor, unit: 'KiB', limit: 150 },
  ]
}

type Measure<T> = (page: Page, cdp: CDPSession, origin: string) => Promise<T>

/** Measures a page outside a window and then inside one, in the same browser. */
async function beside<T>(
  change: ((dir: string) => Promise<void>) | undefined,
  measure: Measure<T>,
): Promise<{ readonly outside: T; readonly inside: T }> {
  const { context, worker, origin, close } = await launch(await copyOfBuild(change))
  await context.route(`${ADDRESS}**`, route => route.fulfill({ contentType: 'text/html', body: FEED }))
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.goto(ADDRESS)
  const outside = await measure(page, cdp, origin)

  await openWindow(worker)
  const opener = await context.newPage()
  await opener.goto(`${origin}/popup.html`)
  await opener.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'window.dispatch', payload: { type: 'woke' } }),
  )
  const registered = await opener.evaluate(() => chrome.scripting.getRegisteredContentScripts())
  if (registered.length !== 1) throw new Error('the script is not registered: there is nothing to measure')
  await opener.close()
  await page.bringToFront()
  const inside = await measure(page, cdp, origin)
  await close()
  return { outside, inside }
}

function sum({ load, scroll }: { load: number; scroll: number }): number {
  return load + scroll
}

/** Own time in ms: of one load, and of a minute of scrolling beside the page's own. */
async function costs(page: Page, cdp: CDPSession, origin: string) {
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE_US })
  const loads = []
  for (let load = 0; load < LOADS; load += 1) {
    loads.push(await profiled(cdp, origin, () => page.reload()))
  }
  const scrolling = await profiled(cdp, origin, () => scrollForAMinute(page))
  return { load: median(loads.map(it => it.own)), scroll: scrolling.own, page: scrolling.others }
}

/** Self time in ms of scripts from `origin`, and of all other scripts, while something happens. */
async function profiled(cdp: CDPSession, origin: string, act: () => Promise<unknown>) {
  await cdp.send('Profiler.start')
  await act()
  const { profile } = await cdp.send('Profiler.stop')
  const urls = new Map(profile.nodes.map(node => [node.id, node.callFrame.url]))
  const time = { own: 0, others: 0 }
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const url = urls.get(id) ?? ''
    const delta = (profile.timeDeltas?.[index] ?? 0) / 1000
    if (url.startsWith(origin)) time.own += delta
    else if (url.startsWith(ADDRESS)) time.others += delta
  }
  return time
}

/** A steady hand on the wheel: a notch every tenth of a second, with a look now and then. */
async function scrollForAMinute(page: Page): Promise<void> {
  await page.mouse.move(400, 300)
  const until = Date.now() + MINUTE
  for (let notch = 1; Date.now() < until; notch += 1) {
    await page.mouse.wheel(0, 120)
    await page.waitForTimeout(notch % 40 === 0 ? 2000 : 100)
  }
}

/** Bytes in use after loading and collecting garbage. */
async function heapAfterLoads(page: Page, cdp: CDPSession): Promise<number> {
  const used = []
  for (let load = 0; load < LOADS; load += 1) {
    await page.reload()
    await cdp.send('HeapProfiler.collectGarbage')
    used.push((await cdp.send('Runtime.getHeapUsage')).usedSize)
  }
  return median(used)
}
