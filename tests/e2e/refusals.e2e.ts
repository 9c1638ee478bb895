import { beginWindow, FEED, kept, tell } from './support/arbor'
import { inOurWorld } from './support/card'
import { expect, test } from './support/fixtures'

/** Everything that only our own pages may say. */
const PRIVILEGED = [
  { name: 'window.dispatch', payload: { type: 'end' } },
  { name: 'settings.change', payload: { sites: [] } },
  { name: 'all.wipe', payload: null },
  { name: 'reading.place', payload: { id: 'one-window', place: 3, done: true } },
]

/** Nothing that anybody may say. */
const NONSENSE = [
  { name: 'nudge.answer', payload: 'everything' },
  { name: 'nudge.ask', payload: { host: 'www.youtube.com' } },
  { name: 'toString', payload: null },
  { name: '__proto__', payload: null },
  { payload: null },
  'window.dispatch',
  null,
]

test('F58 a page that speaks through our script is refused everything but its three questions', async ({
  browser,
}) => {
  await beginWindow(browser)
  const page = await browser.visit(`${FEED}/article`)
  const before = await kept(browser)
  const say = (message: unknown) =>
    inOurWorld(browser, page, (given: unknown) => chrome.runtime.sendMessage(given), message)

  for (const message of PRIVILEGED)
    expect(await say(message)).toEqual({ ok: false, error: 'not for this sender' })
  for (const message of NONSENSE) expect(await say(message)).toMatchObject({ ok: false })
  expect(await kept(browser)).toEqual(before)
  expect(await say({ name: 'nudge.terms', payload: null })).toMatchObject({ ok: true })

  // From our own page the same words are obeyed, so it was the sender that was refused.
  expect(await tell(browser, 'window.dispatch', { type: 'end' })).toMatchObject({ ok: true })
})

test('F58 a page of the web cannot reach us at all', async ({ browser }) => {
  await beginWindow(browser)
  const page = await browser.visit(`${FEED}/article`)
  const id = await browser.inside.evaluate(() => chrome.runtime.id)
  const origin = await browser.inside.evaluate(() => location.origin)
  const reached = await page.evaluate(
    async given => {
      const api = (
        globalThis as { chrome?: { runtime?: { sendMessage(...args: unknown[]): Promise<unknown> } } }
      ).chrome
      const said = await api?.runtime
        ?.sendMessage(given.id, { name: 'nudge.terms', payload: null })
        .catch(() => null)
      const files = await Promise.all(
        ['popup.html', 'nudge.js', 'icon/leaf-16.png'].map(file =>
          fetch(`${given.origin}/${file}`).then(
            () => file,
            () => null,
          ),
        ),
      )
      return [said ?? null, ...files]
    },
    { id, origin },
  )
  expect(reached).toEqual([null, null, null, null])
})

test('F56 F57 our pages cannot ask the outside for anything, and the witness would have seen it', async ({
  browser,
  feeds,
}) => {
  // A frame is left out: Chromium opens a connection to its host, and asks nothing, before it looks at the policy.
  const attempt = (url: string) => {
    fetch(url).catch(() => {})
    navigator.sendBeacon(url)
    new Image().src = url
    const request = new XMLHttpRequest()
    request.open('GET', url)
    try {
      request.send()
    } catch {} // Some refuse it by throwing.
    new EventSource(url)
    const add = (tag: string, attributes: Record<string, string>) =>
      document.head.append(Object.assign(document.createElement(tag), attributes))
    add('link', { rel: 'stylesheet', href: url })
    add('link', { rel: 'prefetch', href: url })
    add('video', { src: url })
    try {
      add('script', { src: url })
    } catch {} // Our pages trust no address.
    try {
      new Worker(url)
    } catch {} // Another origin's is refused everywhere, ours by policy.
    try {
      new WebSocket(url.replace('https', 'wss'))
    } catch {} // Firefox refuses right here.
  }
  for (const path of ['popup.html', 'options.html', 'reader.html', 'sidepanel.html']) {
    const page = await browser.open(path)
    await page.evaluate(attempt, 'https://ours.invalid/')
  }
  expect(feeds.strangers).toEqual([])

  const page = await browser.visit(`${FEED}/article`)
  await page.evaluate(attempt, 'https://theirs.invalid/')
  await expect.poll(() => feeds.strangers).toContain('https://theirs.invalid:443')
  feeds.forgive('theirs.invalid')
})
