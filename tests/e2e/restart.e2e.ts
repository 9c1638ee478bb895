import { HOUR } from '@/utils/core/time'
import {
  alarm,
  beginWindow,
  FEED,
  FEED_ACCESS,
  heading,
  put,
  registered,
  toolbarTitle,
  windowRecord,
} from './support/arbor'
import { drift, driftToCard, hostsIn } from './support/card'
import { expect, test } from './support/fixtures'

test('F04 F06 a restart in the middle of a window brings back alarm, toolbar and scripts', async ({
  browser,
}) => {
  await beginWindow(browser)
  const { state } = await windowRecord(browser)
  const rings = await alarm(browser)

  await browser.restart()
  await expect.poll(() => toolbarTitle(browser)).toBe('Arbor, landing')
  await expect.poll(() => registered(browser)).toEqual(FEED_ACCESS)
  await expect.poll(() => alarm(browser)).toBe(rings)
  expect((await windowRecord(browser)).state).toEqual(state)
  const popup = await browser.open('popup.html')
  await expect.poll(() => heading(popup)).toBe('Landing')

  const feed = await browser.visit(`${FEED}/feed`)
  await driftToCard(browser, feed)
})

test('F05 a window that ended while the browser was closed is over at launch', async ({ browser }) => {
  await beginWindow(browser)
  const record = await windowRecord(browser)
  if (record.state.kind !== 'open') throw new Error('No window is open.')
  const ends = Date.now() - 1000
  const span = { ...record.state.span, anchor: ends - 12 * HOUR, begun: ends - 11 * HOUR, ends }
  await put(browser, { 'arbor.window': { ...record, state: { kind: 'open', span } } })

  await browser.restart()
  await expect.poll(() => toolbarTitle(browser)).toBe('Arbor')
  await expect
    .poll(async () => (await windowRecord(browser)).state)
    .toMatchObject({
      kind: 'closed',
      span: { endedAt: ends, by: 'time' },
    })
  await expect.poll(() => registered(browser)).toEqual([])
  await expect.poll(() => alarm(browser)).toBeNull()
  const popup = await browser.open('popup.html')
  await expect.poll(() => heading(popup)).toBe('Morning after')

  const feed = await browser.visit(`${FEED}/feed`)
  await drift(browser, feed)
  expect(await hostsIn(feed)).toBe(0)
})

test('F11 switching the extension off leaves no card behind, and on again takes up the window', async ({
  browser,
}) => {
  await beginWindow(browser)
  const feed = await browser.visit(`${FEED}/feed`)
  await driftToCard(browser, feed)

  await browser.switchOffAndOn(async () => {
    // Firefox stops our script dead; what is left there closes without script.
    if (browser.engine === 'chromium') await expect.poll(() => hostsIn(feed)).toBe(0)
  })
  await expect.poll(() => registered(browser)).toEqual(FEED_ACCESS)
  await expect.poll(() => toolbarTitle(browser)).toBe('Arbor, landing')
  await expect.poll(() => alarm(browser)).not.toBeNull()
})
