import { HOUR, type Instant, MINUTE } from '@/utils/core/time'
import type { ReminderKind } from '@/utils/core/window/reminders'
import { kept, put, surfaces, tell, windowRecord } from './support/arbor'
import type { Browser } from './support/browser'
import { expect, promptTest as test } from './support/fixtures'
import { until } from './support/until'

/** What is on the screen now, by its keys. */
function notices(browser: Browser): Promise<string[]> {
  return browser.inside.evaluate(async () => Object.keys((await chrome.notifications?.getAll()) ?? {}))
}

/** Asks to be reminded as a person does, on the settings page, and says yes to the browser. */
async function ask(browser: Browser, remind: readonly ReminderKind[] = ['timed']): Promise<void> {
  const options = await browser.open('options.html')
  await options.press('checkbox', 'Water, now and then')
  await browser.answerPrompt('options.html', 'allow')
  await expect.poll(async () => (await kept(browser))['arbor.settings']).toMatchObject({ remind: ['water'] })
  await tell(browser, 'settings.change', { remind })
  await options.close()
}

/** An open window whose treatment ended so long ago, with a thing set for then, of which nothing was said yet. */
async function setFor(browser: Browser, at: Instant, ago = 3 * HOUR): Promise<void> {
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 0 } })
  const record = await windowRecord(browser)
  if (record.state.kind !== 'open') throw new Error('No window is open.')
  const { span } = record.state
  const anchor = Date.now() - ago
  const timed = [{ thing: 'talk', at }] as const
  const moved = { ...span, anchor, begun: anchor, ends: anchor + 12 * HOUR, timed }
  await put(browser, { 'arbor.window': { ...record, told: 0, state: { kind: 'open', span: moved } } })
}

/** Lets the window look at the clock, and answers when it has. */
async function wake(browser: Browser): Promise<void> {
  await tell(browser, 'window.dispatch', { type: 'woke' })
}

/** Presses the notice on the screen, again where it was only just sliding in, until it leads somewhere. */
async function pressNotice(browser: Browser): Promise<void> {
  const leads = async () => {
    if ((await surfaces(browser)).length > 0) return true
    if ((await notices(browser)).length > 0) await browser.pressNotice()
    return false
  }
  await until(leads, { every: 1000 })
}

test('F03 what is set for a time is mentioned then, once, whoever dies in between; pressed, it opens the companion', async ({
  browser,
}) => {
  await ask(browser)
  await setFor(browser, Date.now() + 5000)
  await wake(browser)
  expect(await notices(browser)).toEqual([])

  await browser.killWorker()
  await expect.poll(() => notices(browser)).toHaveLength(1)
  await expect.poll(async () => Date.now() - (await windowRecord(browser)).told).toBeLessThan(MINUTE)
  const [key] = await notices(browser)
  expect(key).toMatch(/^\d+ timed talk \d+$/)

  await browser.killWorker()
  await wake(browser)
  expect(await notices(browser)).toEqual([key])

  // As if it had been killed after saying it, and before noting that: it says it again, in the same place.
  await put(browser, { 'arbor.window': { ...(await windowRecord(browser)), told: 0 } })
  await browser.killWorker()
  await wake(browser)
  expect(await notices(browser)).toEqual([key])

  await browser.killWorker()
  await pressNotice(browser)
  await expect.poll(() => surfaces(browser)).toEqual(['sidepanel.html'])
  await expect.poll(() => notices(browser)).toEqual([])
  await wake(browser)
  expect(await notices(browser)).toEqual([])
})

test('nothing is said unallowed, in Resting, at night, late after sleep, or unasked', async ({ browser }) => {
  const just = () => Date.now() - 1000
  await tell(browser, 'settings.change', { remind: ['timed'] })
  await setFor(browser, just())
  await wake(browser)
  expect(await notices(browser), 'unallowed').toEqual([])
  // It counts as said, and nothing broke.
  expect(Date.now() - (await windowRecord(browser)).told).toBeLessThan(MINUTE)
  expect(await browser.inside.evaluate(() => chrome.storage.session.get())).toEqual({})
  await tell(browser, 'settings.change', { remind: [] })
  await ask(browser)

  await setFor(browser, just(), HOUR)
  await wake(browser)
  expect(await notices(browser), 'in Resting').toEqual([])

  // It is nine in the morning where the journeys are.
  await tell(browser, 'settings.change', { bedtime: '08:00', rises: '11:00' })
  await setFor(browser, just())
  await wake(browser)
  expect(await notices(browser), 'at night').toEqual([])

  await setFor(browser, Date.now() - 25 * MINUTE)
  await tell(browser, 'settings.change', { bedtime: '22:30', rises: '07:00' })
  expect(await notices(browser), 'late').toEqual([])

  await setFor(browser, just())
  await tell(browser, 'settings.change', { remind: [] })
  await wake(browser)
  expect(await notices(browser), 'unasked').toEqual([])

  // The same, asked for, is said: so there was something to be quiet about.
  await tell(browser, 'settings.change', { remind: ['timed'] })
  await setFor(browser, just())
  await wake(browser)
  expect(await notices(browser)).toHaveLength(1)
})

test('the morning after says that what was kept can be read, and leads there', async ({ browser }) => {
  await ask(browser, ['readBack'])
  // The evening goes by. Only a start after it was allowed lets Firefox wake the background for a press.
  await browser.killWorker()
  // It is said an hour after rising.
  const rises = await browser.inside.evaluate(() =>
    new Date(Date.now() - 65 * 60_000).toTimeString().slice(0, 'HH:MM'.length),
  )
  await tell(browser, 'settings.change', { rises })
  await setFor(browser, Date.now())
  const record = await windowRecord(browser)
  if (record.state.kind !== 'open') throw new Error('No window is open.')
  const yesterday = Date.now() - 22 * HOUR
  const times = { anchor: yesterday, begun: yesterday, ends: yesterday + 12 * HOUR }
  const over = { endedAt: times.ends, by: 'time', removedAt: null } as const
  const span = { ...record.state.span, ...times, ...over }
  await put(browser, { 'arbor.window': { ...record, state: { kind: 'closed', span }, past: [span] } })
  await wake(browser)
  expect(await notices(browser)).toEqual([expect.stringMatching(/ readBack$/)])

  await browser.killWorker()
  await pressNotice(browser)
  await expect.poll(() => surfaces(browser)).toEqual(['sidepanel.html#readBack'])
})
