import { afresh, beginWindow, FEED, kept, visiting } from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { answer, cardIn, driftToCard, hostsIn, hurry, scroll } from './support/card'
import { expect, sharedTest as test } from './support/fixtures'
import { until } from './support/until'

/** A window that has had no card yet, and a page in it. */
async function visit(browser: Browser, path: string): Promise<Tab> {
  await afresh(browser)
  await beginWindow(browser)
  return visiting(browser, FEED + path)
}

const wrong = (page: Tab) => page.evaluate(() => Reflect.get(globalThis, 'wrong') as string[])

/** What lies on top where the first button of the card is, and on which side of the page that is. */
async function whereItIs(browser: Browser, page: Tab) {
  const [button] = (await cardIn(browser, page))?.buttons ?? []
  return page.evaluate(
    at => ({
      isOnTop: document.elementFromPoint(at.x, at.y)?.parentElement === document.documentElement,
      side: at.x > innerWidth / 2 ? 'right' : 'left',
    }),
    button ?? { x: 0, y: 0 },
  )
}

test.for([
  ['/nested', 'a box that scrolls in a page that does not', 'right'],
  ['/virtual', 'a list that draws twenty posts again and again', 'right'],
  ['/explore/search/dogs', 'a search without an end', 'right'],
  ['/reels/1', 'a player of short videos that never scrolls', 'right'],
  ['/reels/snapping', 'a player that pulls each video into place', 'right'],
  ['/spa', 'a page that goes places by itself', 'right'],
  ['/silent', 'one that goes places and tells nobody', 'right'],
  ['/strict', 'a policy that allows nothing', 'right'],
  ['/trusted', 'a policy that trusts nothing', 'right'],
  ['/hydrated', 'a page that makes itself anew', 'right'],
  ['/redrawn', 'a page that throws its whole body away', 'right'],
  ['/shadowed', 'a page that is all components', 'right'],
  ['/loud', 'styles that mean everything, and a bar on top of all', 'right'],
  ['/rtl', 'a page from right to left, in its far corner', 'left'],
] as const)('a card comes up on %s: %s', async ([path, , side], { browser }) => {
  const page = await visit(browser, path)
  expect(await driftToCard(browser, page)).toMatchObject({ region: 'Arbor' })
  expect(await whereItIs(browser, page)).toEqual({ isOnTop: true, side })
  await answer(browser, page, "Stay, that's fine")
  await expect.poll(() => hostsIn(page)).toBe(0)
  expect(await wrong(page)).toEqual([])
})

test('who goes down by keys drifts as well as by the wheel', async ({ browser }) => {
  const page = await visit(browser, '/feed')
  await page.bringToFront()
  await hurry(browser, page)
  const once = async () => {
    for (let press = 0; press < 30; press += 1) {
      const paced = new Promise(passed => setTimeout(passed, 60))
      await page.key('PageDown')
      await paced
    }
    return until(() => cardIn(browser, page), { within: 3000 }).catch(() => null)
  }
  expect(await until(once, { within: 40_000 })).toMatchObject({ region: 'Arbor' })
  // Keys still belong to the page: the card did not take the focus.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
})

test('who goes from post to post where nobody is told is not drifting', async ({ browser }) => {
  const page = await visit(browser, '/silent')
  await hurry(browser, page)
  for (let post = 0; post < 4; post += 1) {
    await scroll(page, 20)
    await page.evaluate(
      to => (globalThis as unknown as { view(path: string): void }).view(to),
      `/silent/${post}`,
    )
  }
  expect((await kept(browser))['arbor.nudges']).toEqual({ shown: [] })
})

test('a feed in a frame of another page is left alone, and so is that page', async ({ browser }) => {
  const page = await visit(browser, '/embedding')
  await hurry(browser, page)
  await scroll(page)
  const inFrame = () =>
    page.evaluate(
      () => document.querySelector('iframe')?.contentDocument?.querySelectorAll('html > div').length,
    )
  expect(await inFrame()).toBe(0)
  expect(await hostsIn(page)).toBe(0)
  expect((await kept(browser))['arbor.nudges']).toEqual({ shown: [] })
})

test('F59 a page that bears nothing beside itself is given up on after the second time', async ({
  browser,
}) => {
  const page = await visit(browser, '/possessive')
  const removed = () => page.evaluate(() => Reflect.get(globalThis, 'removed') as number)
  await hurry(browser, page)
  const twice = async () => {
    await scroll(page)
    return until(async () => (await removed()) === 2, { within: 3000 }).catch(() => false)
  }
  await until(twice, { within: 40_000 })
  // By the script's clock the rest of an hour; with the mouse still on the page.
  await scroll(page)
  expect(await removed()).toBe(2)
  expect(await wrong(page)).toEqual([])
})

test('F63 a page that speaks as the tools do that ours was made with changes nothing', async ({
  browser,
}) => {
  const page = await visit(browser, '/feed')
  const id = await browser.inside.evaluate(() => chrome.runtime.id)
  await page.evaluate(ours => {
    for (const script of ['nudge', 'nudge-card', 'content']) {
      const name = `${ours}:${script}:wxt:content-script-started`
      for (const target of [document, globalThis]) {
        target.dispatchEvent(new CustomEvent(name, { detail: { contentScriptName: script, messageId: 'x' } }))
      }
      postMessage({ type: name, contentScriptName: script }, '*')
      postMessage({ type: 'wxt:content-script-started', contentScriptName: script }, '*')
    }
  }, id)
  expect(await driftToCard(browser, page)).toMatchObject({ region: 'Arbor' })
})

test('F60 what a page does to the card without a hand decides nothing', async ({ browser }) => {
  const page = await visit(browser, '/feed')
  await driftToCard(browser, page)
  await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('html > div')
    host?.style.setProperty('opacity', '0')
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      host?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }))
    for (const key of ['Enter', ' ', 'Escape'])
      host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
    host?.click()
    const cover = document.createElement('b')
    cover.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647'
    document.body.append(cover)
  })
  expect((await kept(browser))['arbor.nudges']).toMatchObject({ shown: [{ answered: null }] })
  // Nothing can be laid over it, so a hand that means something else does not meet it unseen.
  expect(await whereItIs(browser, page)).toMatchObject({ isOnTop: true })
})
