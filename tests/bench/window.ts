// What the window costs while nobody looks, and how soon a press is answered.
import puppeteer, { type CDPSession, type Page, TargetType } from 'puppeteer-core'
import { runnerImport } from 'vite'
import { findBrowser } from '../tools/find-browser.mjs'
import { copyOfBuild, type Figure, median } from './chromium.ts'

/** Resting, Landing, Settling, Closing: each ends once. */
const PHASES = 4
const ROUNDS = 15
const SAMPLE_US = 100

export async function window(): Promise<readonly Figure[]> {
  const { module } = await runnerImport<typeof import('./day')>('./tests/bench/day.ts', {
    resolve: { alias: { '@': process.cwd() } },
  })
  const { quiet, asked, year } = module.simulate()
  const { press, wake } = await inChromium()
  return [
    { what: 'wakes in a day, nothing asked for', value: quiet.wakes, unit: '', limit: PHASES },
    {
      what: 'wakes in a day, everything asked for',
      value: asked.wakes,
      unit: '',
      limit: PHASES + asked.reminders,
    },
    { what: 'settling a record a year old, p95', value: year.settle, unit: 'ms', limit: 5 },
    { what: 'copying that record, p95', value: year.clone, unit: 'ms' },
    { what: 'own code of one wake', value: wake, unit: 'ms', limit: 5 },
    { what: 'press to the new state on the screen', value: press, unit: 'ms', limit: 50 },
  ]
}

async function inChromium(): Promise<{ readonly press: number; readonly wake: number }> {
  const { path } = await findBrowser('chromium')
  const browser = await puppeteer.launch({
    executablePath: path,
    pipe: true,
    enableExtensions: [await copyOfBuild()],
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-sync'],
  })
  const target = await browser.waitForTarget(it => it.type() === TargetType.SERVICE_WORKER)
  const worker = await target.worker()
  if (!worker) throw new Error('there is no worker to measure')
  const origin = target.url().replace(/\/[^/]*$/, '')
  const page = await browser.newPage()
  await page.goto(`${origin}/sidepanel.html`)
  const [press, wake] = [await presses(page), await wakes(page, worker.client, origin)]
  await browser.close()
  return { press, wake }
}

/** From a press to the first frame that shows the other state, in ms. */
async function presses(page: Page): Promise<number> {
  await tell(page, { type: 'begin', ended: { ago: 7_200_000 } })
  await page.evaluate(() => {
    location.hash = 'more'
  })
  await page.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'settings.change', payload: { sites: ['reddit'] } }),
  )
  await page.waitForFunction(() => document.body.textContent?.includes('Pause nudges'))
  const took = []
  for (let round = 0; round < ROUNDS; round += 1)
    took.push(await page.evaluate(pressAndSee, round % 2 === 0 ? 'Pause nudges' : 'Resume nudges'))
  return median(took)
}

/** Runs in the page. */
async function pressAndSee(name: string): Promise<number> {
  const button = [...document.querySelectorAll('button')].find(one => one.textContent === name)
  if (!button) throw new Error(`there is no ${name}`)
  const from = performance.now()
  button.click()
  await new Promise<void>(seen => {
    const look = () =>
      button.textContent === name && button.isConnected ? requestAnimationFrame(look) : seen()
    look()
  })
  return performance.now() - from
}

/** Self time in ms of the background's code in one wake that changes nothing. */
async function wakes(page: Page, cdp: CDPSession, origin: string): Promise<number> {
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.setSamplingInterval', { interval: SAMPLE_US })
  await cdp.send('Profiler.start')
  for (let round = 0; round < ROUNDS; round += 1) await tell(page, { type: 'woke' })
  const { profile } = await cdp.send('Profiler.stop')
  const own = new Set(
    profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith(origin)).map(({ id }) => id),
  )
  const time = (profile.samples ?? []).reduce(
    (sum, id, index) => sum + (own.has(id) ? (profile.timeDeltas?.[index] ?? 0) : 0),
    0,
  )
  return time / 1000 / ROUNDS
}

function tell(page: Page, payload: object): Promise<unknown> {
  return page.evaluate(
    intent => chrome.runtime.sendMessage({ name: 'window.dispatch', payload: intent }),
    payload,
  )
}
