import { type Duration, HOUR } from '@/utils/core/time'
import type { WindowRecord } from '@/utils/core/window/state'
import { heading, put, tell, toolbarTitle, windowRecord } from '../support/arbor'
import type { Browser } from '../support/browser'
import { expect, test } from '../support/fixtures'
import { pictureOf } from '../support/pictures'

const LOOKS = ['dusk', 'paper'] as const

/**
 * A day and what follows: hours since the treatment ended, what the person sees then, and what the toolbar says to
 * a bystander. Each phase is looked at just after it began and just before it is over.
 */
const DAY: readonly (readonly [hours: number, heading: string, title: string])[] = [
  [0, 'Resting', 'Arbor, resting'],
  [1.9, 'Resting', 'Arbor, resting'],
  [2.1, 'Landing', 'Arbor, landing'],
  [3.9, 'Landing', 'Arbor, landing'],
  [4.1, 'Settling', 'Arbor, settling'],
  [8.9, 'Settling', 'Arbor, settling'],
  [9.1, 'Closing', 'Arbor, closing'],
  [11.9, 'Closing', 'Arbor, closing'],
  [12.1, 'Morning after', 'Arbor'],
  [36, 'Days after', 'Arbor'],
  [130, 'Arbor', 'Arbor'],
]

/** Moves everything that has happened so far into the past, as if so much time had gone by, and wakes the window. */
async function pass(browser: Browser, time: Duration): Promise<void> {
  const record = await windowRecord(browser)
  await put(browser, { 'arbor.window': earlier(record, time) })
  await tell(browser, 'window.dispatch', { type: 'woke' })
}

function earlier({ state, ...record }: WindowRecord, by: Duration): WindowRecord {
  if (state.kind === 'idle') throw new Error('There is no window to move.')
  const { span } = state
  const moved = { anchor: span.anchor - by, begun: span.begun - by, ends: span.ends - by }
  return {
    ...record,
    state:
      state.kind === 'open'
        ? { kind: 'open', span: { ...span, ...moved } }
        : { kind: 'closed', span: { ...state.span, ...moved, endedAt: state.span.endedAt - by } },
  }
}

test('a day goes by, phase after phase, until nothing of it is left', async ({ browser }) => {
  await tell(browser, 'settings.change', { bedtime: null, daysAfter: true })
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 0 } })
  const companion = await browser.open('sidepanel.html')
  await companion.size(380, 600)
  let passed = 0
  for (const [hours, phase, title] of DAY) {
    await pass(browser, (hours - passed) * HOUR)
    passed = hours
    await expect.poll(() => heading(companion), { message: `${hours} hours after` }).toBe(phase)
    expect(await toolbarTitle(browser)).toBe(title)
    for (const look of LOOKS) {
      await tell(browser, 'settings.change', { look })
      await expect.poll(() => companion.evaluate(() => document.documentElement.dataset['look'])).toBe(look)
      await companion.screenshot(pictureOf(`${browser.engine}-${look}-day-${hours}-hours`))
    }
  }
  const { past } = await windowRecord(browser)
  expect(past).toHaveLength(1)
})
