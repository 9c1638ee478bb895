// What the script costs a page: own time on load and in a minute of scrolling (sampled about every 100 µs), and
// heap; beside the same page in the same browser with no window open. What any script would cost stands beside
// it: for time one that listens to the same events and does nothing, for heap one that is empty, because the
// world a browser makes for any script is most of the heap.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { copyOfBuild, type Figure, type Launched, launch, median, openWindow } from './chromium.ts'

const ADDRESS = 'https://www.reddit.com/'
const MINUTE = 60_000
const LOADS = 25
/** Without it a profile ends before the script has begun, in two loads of three, and its median is nothing. */
const AFTER_LOAD = 300
/** A busy machine stretches single samples, so the middle one of some minutes counts. */
const MINUTES = 3
const SAMPLE_US = 100
const KIB = 1024

/** An endless feed: thirty posts, and twenty more whenever the end is near. */
const FEED = `<!doctype html><title>Feed</title><style>article{height:400px;border-bottom:1px solid}</style><main></main>
<script>const more=n=>{for(let i=0;i<n;i++)document.querySelector('main').append(Object.assign(document.createElement('article'),{textContent:'A post '+Math.random()}))}
more(30);addEventListener('scroll',()=>{if(innerHeight+scrollY>document.body.scrollHeight-2000)more(20)},{passive:true})</script>`

/** Listens to all that a script on a feed has to hear, and does nothing. */
const LISTENER = `for (const type of ['scroll', 'wheel', 'touchmove', 'keydown', 'pointerdown'])
  document.addEventListener(type, () => {}, { capture: true, passive: true })`

export async function nudge(): Promise<readonly Figure[]> {
  const empty = await beside({ 'nudge.js': '' }, heapAfterLoads)
  const heap = await beside({}, heapAfterLoads)
  const cost = await beside({ 'listener.js': LISTENER }, costs)
  const shown = await cardCost()
  const floor = (empty.inside - empty.outside) / KIB
  const ours = (heap.inside - heap.outside) / KIB
  const { inside, outside } = cost
  return [
    {
      what: 'own code in a page outside a window',
      value: outside.load + outside.scroll,
      unit: 'ms',
      limit: 0,
    },
    { what: 'a script that only listens, on load', value: outside.listenerLoad, unit: 'ms' },
    { what: 'own code on load', value: inside.load, unit: 'ms', limit: 1 },
    { what: 'own code when it is first touched', value: inside.touch, unit: 'ms' },
    { what: 'one that only listens, minute of scrolling', value: outside.listenerScroll, unit: 'ms' },
    { what: 'own code in a minute of scrolling', value: inside.scroll, unit: 'ms', limit: 3 },
    { what: "the page's own code in that minute", value: inside.page, unit: 'ms' },
    { what: 'own code from the lull to the card', value: shown.own, unit: 'ms', limit: 30 },
    { what: 'long tasks when it comes', value: shown.longTasks, unit: '', limit: 0 },
    { what: 'layout shift when it comes', value: shown.shift, unit: '', limit: 0 },
    { what: 'heap: what an empty script costs a page', value: floor, unit: 'KiB' },
    { what: 'heap: what ours costs a page', value: ours, unit: 'KiB' },
    { what: 'heap: ours more than an empty one', value: ours - floor, unit: 'KiB', limit: 150 },
  ]
}

/** How much faster the script's clock runs, so that a card is due after seconds. */
const SPEED = 120

/** What it costs a page that a card comes up, from the last turn of the wheel on. */
async function cardCost() {
  const launched = await launch(await copyOfBuild())
  const { context, origin, worker, close } = launched
  await context.route(`${ADDRESS}**`, route => route.fulfill({ contentType: 'text/html', body: FEED }))
  await openWindow(launched)
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.goto(ADDRESS)
  await page.evaluate(() => {
    const seen = { longTasks: 0, shift: 0 }
    Object.assign(globalThis, { seen })
    new PerformanceObserver(() => {
      seen.longTasks += 1
    }).observe({ type: 'longtask' })
    new PerformanceObserver(list => {
      for (const entry of list.getEntries())
        seen.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift' })
  })
  await hurry(worker)
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE_US })
  await page.bringToFront()
  await page.mouse.move(400, 300)
  // The pace of a hand: a wheel turned without a pause is no drift.
  for (let notch = 0; notch < 45; notch += 1) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(60)
  }
  const times = await profiled(cdp, origin, () =>
    page.waitForFunction(() => document.querySelectorAll('html > div').length > 0),
  )
  // Frames after it, in which anything it moves would be seen.
  await page.waitForTimeout(1000)
  const seen = await page.evaluate(
    () => (globalThis as unknown as { seen: { longTasks: number; shift: number } }).seen,
  )
  await close()
  return { ...seen, own: times.own }
}

/** Makes the clock of our world in the page run faster, before anything scrolls. */
async function hurry(worker: Launched['worker']): Promise<void> {
  await worker.evaluate(
    async ({ address, speed }) => {
      const [tab] = await chrome.tabs.query({ url: `${address}*` })
      await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? 0 },
        args: [speed],
        func: (fast: number) => {
          const { setInterval, setTimeout } = globalThis
          const [start, now] = [Date.now(), Date.now.bind(Date)]
          Date.now = () => start + (now() - start) * fast
          globalThis.setInterval = ((work: () => void, every = 0) =>
            setInterval(work, every / fast)) as typeof setInterval
          globalThis.setTimeout = ((work: () => void, after = 0) =>
            setTimeout(work, after / fast)) as typeof setTimeout
        },
      })
    },
    { address: ADDRESS, speed: SPEED },
  )
}

/** What is measured in one page; `minutes` is how often scrolling is. */
type Measure<T> = (page: Page, cdp: CDPSession, origin: string, minutes: number) => Promise<T>

/**
 * Measures a page outside a window, with `listener.js` registered there if it is among the files, and then
 * inside one, in the same browser. `files` are written over the build's.
 */
async function beside<T>(
  files: Readonly<Record<string, string>>,
  measure: Measure<T>,
): Promise<{ readonly outside: T; readonly inside: T }> {
  const dir = await copyOfBuild(async at => {
    for (const [name, text] of Object.entries(files)) await writeFile(join(at, name), text)
  })
  const launched = await launch(dir)
  const { context, origin, close } = launched
  await context.route(`${ADDRESS}**`, route => route.fulfill({ contentType: 'text/html', body: FEED }))
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  if ('listener.js' in files) await registerListener(launched, true)
  await page.goto(ADDRESS)
  await page.bringToFront()
  const outside = await measure(page, cdp, origin, 1)

  if ('listener.js' in files) await registerListener(launched, false)
  await openWindow(launched)
  await page.bringToFront()
  const inside = await measure(page, cdp, origin, MINUTES)
  await close()
  return { outside, inside }
}

/** What whatever is launched costs the same page. */
export async function costsOf({ context, origin }: Launched) {
  await context.route(`${ADDRESS}**`, route => route.fulfill({ contentType: 'text/html', body: FEED }))
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await page.goto(ADDRESS)
  await page.bringToFront()
  return costs(page, cdp, origin, 1)
}

/** Registers the script that only listens as ours is registered, or no longer. */
async function registerListener({ worker }: Pick<Launched, 'worker'>, wanted: boolean): Promise<void> {
  await worker.evaluate(
    ({ matches, on }) =>
      on
        ? chrome.scripting.registerContentScripts([{ id: 'listener', js: ['listener.js'], matches }])
        : chrome.scripting.unregisterContentScripts({ ids: ['listener'] }),
    { matches: [`${ADDRESS}*`], on: wanted },
  )
}

/** Own time in ms: of one load, and of a minute of scrolling beside the page's own and an idle listener's. */
async function costs(page: Page, cdp: CDPSession, origin: string, minutes: number) {
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE_US })
  const loads = []
  const touches = []
  for (let load = 0; load < LOADS; load += 1) {
    loads.push(await profiled(cdp, origin, () => loaded(page)))
    touches.push(await profiled(cdp, origin, () => touched(page)))
  }
  const scrolls = []
  for (let minute = 0; minute < minutes; minute += 1) {
    scrolls.push(await profiled(cdp, origin, () => scrollForAMinute(page)))
  }
  const middle = (all: readonly Times[], whose: keyof Times) => median(all.map(times => times[whose]))
  return {
    load: middle(loads, 'own'),
    touch: middle(touches, 'own'),
    scroll: middle(scrolls, 'own'),
    page: middle(scrolls, 'page'),
    listenerLoad: middle(loads, 'listener'),
    listenerScroll: middle(scrolls, 'listener'),
  }
}

/** Loads the page anew, and waits until the script in it has begun, which comes after everything else. */
async function loaded(page: Page): Promise<void> {
  await page.reload()
  await page.waitForTimeout(AFTER_LOAD)
}

/** Touches the page for the first time, and waits until the script has its terms. Nothing has scrolled after it. */
async function touched(page: Page): Promise<void> {
  await page.mouse.move(400, 300)
  // Up, where there is nothing more.
  await page.mouse.wheel(0, -20)
  await page.waitForTimeout(AFTER_LOAD)
}

/** Milliseconds. */
type Times = Record<'own' | 'listener' | 'page', number>

/**
 * How long each script runs while something happens, with what it calls in the browser: a layout read is the
 * caller's. What a browser does before it enters a script is nobody's, and collecting garbage is not either.
 */
async function profiled(cdp: CDPSession, origin: string, act: () => Promise<unknown>): Promise<Times> {
  await cdp.send('Profiler.start')
  await act()
  const { profile } = await cdp.send('Profiler.stop')
  const urls = new Map(profile.nodes.map(node => [node.id, node.callFrame.url]))
  const callers = new Map(profile.nodes.flatMap(({ id, children }) => (children ?? []).map(it => [it, id])))
  const scriptOf = (id: number | undefined): string =>
    id === undefined ? '' : urls.get(id) || scriptOf(callers.get(id))
  const times: Times = { own: 0, listener: 0, page: 0 }
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const script = scriptOf(id)
    const delta = (profile.timeDeltas?.[index] ?? 0) / 1000
    if (script === `${origin}/listener.js`) times.listener += delta
    else if (script.startsWith(origin)) times.own += delta
    else if (script.startsWith(ADDRESS)) times.page += delta
  }
  return times
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
