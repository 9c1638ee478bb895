// What the script costs a page: own time on load and in a minute of scrolling (sampled every 100 µs), and heap,
// beside the same page in the same browser with no window open.
import type { CDPSession, Page } from 'playwright-core'
import { copyOfBuild, type Figure, launch, median, openWindow } from './chromium.ts'

const ADDRESS = 'https://www.reddit.com/'
const MINUTE = 60_000
const LOADS = 9
const SAMPLE_US = 100

/** An endless feed: thirty posts, and twenty more whenever the end is near. */
const FEED = `<!doctype html><title>Feed</title><style>article{height:400px;border-bottom:1px solid}</style><main></main>
<script>const more=n=>{for(let i=0;i<n;i++)document.querySelector('main').append(Object.assign(document.createElement('article'),{textContent:'A post '+Math.random()}))}
more(30);addEventListener('scroll',()=>{if(innerHeight+scrollY>document.body.scrollHeight-2000)more(20)},{passive:true})</script>`

export async function nudge(): Promise<readonly Figure[]> {
  const { context, worker, origin, close } = await launch(await copyOfBuild())
  await context.route(`${ADDRESS}**`, route => route.fulfill({ contentType: 'text/html', body: FEED }))
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.goto(ADDRESS)

  const bare = { heap: await heapAfterLoads(page, cdp), ...(await costs(page, cdp, origin)) }
  await openWindow(worker)
  const opener = await context.newPage()
  await opener.goto(`${origin}/popup.html`)
  await opener.evaluate(() => chrome.runtime.sendMessage({ name: 'settings.change', payload: {} }))
  const registered = await opener.evaluate(() => chrome.scripting.getRegisteredContentScripts())
  if (registered.length !== 1) throw new Error('the script is not registered: there is nothing to measure')
  await opener.close()
  await page.bringToFront()
  const ours = { heap: await heapAfterLoads(page, cdp), ...(await costs(page, cdp, origin)) }
  await close()

  return [
    { what: 'own code in a page outside a window', value: bare.load + bare.scroll, unit: 'ms', limit: 0 },
    { what: 'own code on load', value: ours.load, unit: 'ms', limit: 1.5 },
    { what: 'own code in a minute of scrolling', value: ours.scroll, unit: 'ms', limit: 5 },
    { what: "the page's own code in that minute", value: ours.page, unit: 'ms' },
    { what: 'heap more than the bare page', value: (ours.heap - bare.heap) / 1024, unit: 'KiB', limit: 150 },
  ]
}

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
  const sum = { own: 0, others: 0 }
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const url = urls.get(id) ?? ''
    const time = (profile.timeDeltas?.[index] ?? 0) / 1000
    if (url.startsWith(origin)) sum.own += time
    else if (url.startsWith(ADDRESS)) sum.others += time
  }
  return sum
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

async function heapAfterLoads(page: Page, cdp: CDPSession): Promise<number> {
  const used = []
  for (let load = 0; load < LOADS; load += 1) {
    await page.reload()
    await cdp.send('HeapProfiler.collectGarbage')
    used.push((await cdp.send('Runtime.getHeapUsage')).usedSize)
  }
  return median(used)
}
