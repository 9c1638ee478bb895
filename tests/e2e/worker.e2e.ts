import { HOUR } from '@/utils/core/time'
import {
  alarm,
  beginWindow,
  endIn,
  FEED,
  FEED_ACCESS,
  heading,
  parked,
  registered,
  surfaces,
  tell,
  toolbarTitle,
  windowRecord,
} from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { expect, promptTest, test } from './support/fixtures'

const OPEN = 'Arbor, landing'

/** What a person does, one press at a time, and the heading that answers it. */
const STEPS: readonly (readonly [press: string, heading: string])[] = [
  ['I feel settled', 'Landing'],
  ['Rest', 'Rest'],
  ['Back', 'Landing'],
  ['More', 'More'],
  ['Pause nudges', 'More'],
  ['Resume nudges', 'More'],
  ['Pause nudges', 'More'],
  ['End this window', 'Arbor'],
  ['Open it again', 'Landing'],
]

async function walk(popup: Tab, before: () => Promise<void>): Promise<void> {
  await before()
  await popup.press('button', 'Begin')
  for (const [press, answer] of STEPS) {
    await before()
    await popup.press('button', press)
    await expect.poll(() => heading(popup)).toBe(answer)
  }
}

/** Commands wait in one line, so this one is answered when those before it are done. */
async function done(browser: Browser): Promise<void> {
  await tell(browser, 'settings.change', {})
}

/** What is left of a walk, without the times it happened at. */
async function outcome(browser: Browser) {
  await done(browser)
  const { state, past } = await windowRecord(browser)
  const span = state.kind === 'idle' ? null : state.span
  return {
    kind: state.kind,
    past: past.length,
    moments: span?.moments.map(moment => moment.of),
    settled: span?.settledAt !== null,
    quiet: span?.quietUntil !== null,
    alarm: (await alarm(browser)) !== null,
    title: await toolbarTitle(browser),
    scripts: await registered(browser),
  }
}

test('F01 the worker may die between any two presses', async ({ browser }) => {
  await browser.allow(FEED_ACCESS)
  await tell(browser, 'settings.change', { sites: ['instagram'] })
  const popup = await browser.open('popup.html')
  await walk(popup, async () => {
    await done(browser)
    await browser.killWorker()
  })
  const killed = await outcome(browser)
  expect(killed).toMatchObject({ kind: 'open', moments: ['rest'], settled: true, quiet: true, title: OPEN })

  await popup.press('button', 'More')
  await popup.press('button', 'End this window')
  await walk(popup, async () => {})
  expect(await outcome(browser)).toEqual({ ...killed, past: 1 })
})

test('F03 an alarm, a message and a change of access each wake a dead worker and are heard', async ({
  browser,
}) => {
  await beginWindow(browser)
  expect(await toolbarTitle(browser)).toBe(OPEN)

  await browser.killWorker()
  await browser.withdraw(FEED_ACCESS)
  await expect.poll(() => registered(browser)).toEqual([])

  await browser.killWorker()
  await browser.allow(FEED_ACCESS)
  await expect.poll(() => registered(browser)).toEqual(FEED_ACCESS)

  await browser.killWorker()
  await tell(browser, 'window.dispatch', { type: 'moment', of: 'rest' })
  expect((await windowRecord(browser)).state).toMatchObject({ span: { moments: [{ of: 'rest' }] } })

  await endIn(browser, 1500)
  await browser.killWorker()
  await expect.poll(() => toolbarTitle(browser)).toBe('Arbor')
  expect((await windowRecord(browser)).state).toMatchObject({ kind: 'closed', span: { by: 'time' } })
  await expect.poll(() => registered(browser)).toEqual([])
})

promptTest(
  'F03 a key and an entry of the menu each wake a dead worker and are heard',
  async ({ browser }) => {
    await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 2 * HOUR } })
    const page = await browser.visit(`${FEED}/article`)
    const paused = async () => (await windowRecord(browser)).state

    await browser.killWorker()
    await browser.pressCommand('pause-nudges')
    await expect.poll(paused).toMatchObject({ span: { quietUntil: expect.any(Number) } })

    await browser.killWorker()
    await browser.saveByMenu(page, 500, 400)
    await expect.poll(() => parked(browser)).toMatchObject([{ url: `${FEED}/article`, title: 'A feed' }])

    await browser.killWorker()
    await browser.pressCommand('quick-note')
    await expect.poll(() => surfaces(browser)).toEqual(['popup.html#write'])
  },
)
