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

/**
 * Asks for something in every way that a page's policy can hold back, each at a host of its own, and answers their
 * names. Left out is what opens a connection before the policy is looked at, or goes somewhere else: that is looked for
 * in what is built (`build/shipped.test.ts`).
 */
const askInEveryWay = (domain: string) => {
  const add = (tag: string, attributes: Record<string, string>) =>
    document.head.append(Object.assign(document.createElement(tag), attributes))
  const ways: Record<string, (url: string) => unknown> = {
    fetch: url => fetch(url),
    beacon: url => navigator.sendBeacon(url),
    image: url => Object.assign(new Image(), { src: url }),
    request: url => {
      const request = new XMLHttpRequest()
      request.open('GET', url)
      request.send()
    },
    events: url => new EventSource(url),
    socket: url => new WebSocket(url.replace('https', 'wss')),
    sheet: url => add('link', { rel: 'stylesheet', href: url }),
    prefetch: url => add('link', { rel: 'prefetch', href: url }),
    video: url => add('video', { src: url }),
    script: url => add('script', { src: url }),
    module: url => add('script', { type: 'module', src: url }),
    font: url => new FontFace('far', `url(${url})`).load(),
  }
  for (const [name, way] of Object.entries(ways)) {
    // Some refuse by throwing, some by a promise: our pages trust no address, and Firefox looks at once.
    try {
      Promise.resolve(way(`https://${name}.${domain}/`)).catch(() => {})
    } catch {}
  }
  // Of another origin it is refused everywhere; made out of text it could bring in what it likes.
  try {
    const brings = new Blob([`importScripts('https://worker.${domain}/')`])
    new Worker(URL.createObjectURL(brings))
  } catch {}
  return [...Object.keys(ways), 'worker'].map(name => `${name}.${domain}`)
}

test('F56 F57 our pages cannot ask the outside for anything, and the witness would have seen it', async ({
  browser,
  feeds,
}) => {
  for (const path of ['popup.html', 'options.html', 'reader.html', 'sidepanel.html']) {
    const page = await browser.open(path)
    await page.evaluate(askInEveryWay, 'ours.invalid')
  }
  const page = await browser.visit(`${FEED}/article`)
  const hosts = await page.evaluate(askInEveryWay, 'theirs.invalid')
  const asked = () =>
    hosts.filter(host => feeds.strangers.some(address => new URL(address).hostname === host))
  await expect.poll(asked).toEqual(hosts)
  // What ours asked came first, so it had been seen by now.
  for (const host of hosts) feeds.forgive(host)
  expect(feeds.strangers).toEqual([])
})
