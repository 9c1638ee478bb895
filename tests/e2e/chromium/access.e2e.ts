import { beginWindow, FEED, FEED_ACCESS, kept, registered, words } from '../support/arbor'
import type { Browser } from '../support/browser'
import { drift, driftToCard, hostsIn } from '../support/card'
import { expect, test } from '../support/fixtures'

const LOCKED = 'No card can come up on the sites you chose'

const idOf = (browser: Browser) => browser.inside.evaluate(() => chrome.runtime.id)

/** What a person changes on the browser's own page about extensions. */
async function configure(
  browser: Browser,
  extensionId: string,
  change: { readonly hostAccess?: 'ON_CLICK' | 'ON_SPECIFIC_SITES'; readonly incognitoAccess?: boolean },
): Promise<void> {
  const menu = await browser.tab('chrome://extensions')
  await menu.evaluate(given => chrome.developerPrivate.updateExtensionConfiguration(given), {
    extensionId,
    ...change,
  })
}

test('F28 let in only when clicked, Arbor is nowhere and says so, until it is let in again', async ({
  browser,
}) => {
  await beginWindow(browser)
  const feed = await browser.visit(`${FEED}/feed`)
  await driftToCard(browser, feed)
  const more = await browser.open('sidepanel.html#more')
  const options = await browser.open('options.html')
  await expect.poll(() => words(options)).toContain('access given')
  expect(await words(more)).not.toContain(LOCKED)

  const id = await idOf(browser)
  await configure(browser, id, { hostAccess: 'ON_CLICK' })
  await expect.poll(() => registered(browser)).toEqual([])
  await expect.poll(() => hostsIn(feed)).toBe(0)
  await expect.poll(() => words(more)).toContain(LOCKED)
  expect(await more.has('button', 'Pause nudges')).toBe(false)
  await expect.poll(() => words(options)).toContain('needs access')
  expect(await options.has('button', 'Ask for access')).toBe(true)
  expect((await kept(browser))['arbor.settings']).toMatchObject({ sites: ['instagram'] })

  await configure(browser, id, { hostAccess: 'ON_SPECIFIC_SITES' })
  await browser.allow(FEED_ACCESS)
  await expect.poll(() => registered(browser)).toEqual(FEED_ACCESS)
  await expect.poll(() => words(options)).toContain('access given')
  await expect.poll(() => words(more)).not.toContain(LOCKED)
})

test('in a private window nothing comes up and nothing is kept, though the person let Arbor in there', async ({
  browser,
}) => {
  const id = await idOf(browser)
  // Of one that is on, it would start the extension anew, and close its pages, at a moment of the browser's choice.
  await browser.switchOffAndOn(() => configure(browser, id, { incognitoAccess: true }))
  await beginWindow(browser)
  expect(await browser.inside.evaluate(() => chrome.extension.isAllowedIncognitoAccess())).toBe(true)
  await browser.inside.evaluate(
    () => void chrome.windows.create({ incognito: true, url: 'about:blank#private' }),
  )
  const secret = await browser.tab('about:blank#private')
  await secret.evaluate(url => location.assign(url), `${FEED}/feed?private`)
  const feed = await browser.tab('feed?private')
  await expect.poll(() => feed.evaluate(() => document.readyState)).toBe('complete')
  const before = await kept(browser)
  await drift(browser, feed)
  expect(await hostsIn(feed)).toBe(0)
  expect(await kept(browser)).toEqual(before)

  // The same hand on the same page brings one up where it is not private.
  const open = await browser.visit(`${FEED}/feed`)
  await driftToCard(browser, open)
})
