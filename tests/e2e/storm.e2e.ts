import { type OwnId, ownId } from '@/utils/core/window/thing'
import {
  alarm,
  beginWindow,
  FEED_ACCESS,
  heading,
  registered,
  tell,
  toolbarTitle,
  windowRecord,
  words,
} from './support/arbor'
import type { Browser, Tab } from './support/browser'
import { expect, sharedTest as test } from './support/fixtures'

type Answer = 'taken' | 'refused' | 'unheard'

/** Where a page keeps what was answered, by what was told. */
interface Teller {
  told: Promise<[OwnId, Answer][]>
}

/** Has one of our pages tell of all these moments at once, and does not wait for an answer. */
function tellAtOnce(page: Tab, things: readonly OwnId[]): Promise<void> {
  return page.evaluate(given => {
    const telling = given.map(async (of): Promise<[OwnId, Answer]> => {
      const message = { name: 'window.dispatch', payload: { type: 'moment', of } }
      try {
        const answer = (await chrome.runtime.sendMessage(message)) as { ok: boolean } | undefined
        return [of, answer === undefined ? 'unheard' : answer.ok ? 'taken' : 'refused']
      } catch {
        return [of, 'unheard']
      }
    })
    ;(globalThis as unknown as Teller).told = Promise.all(telling)
  }, things)
}

const answers = (page: Tab) => page.evaluate(() => (globalThis as unknown as Teller).told)

function things(from: string, count: number): readonly OwnId[] {
  return Array.from({ length: count }, (_, n) => ownId(`${from}-${n}`))
}

async function moments(browser: Browser): Promise<readonly string[]> {
  const { state } = await windowRecord(browser)
  return state.kind === 'open' ? state.span.moments.map(({ of }) => of) : []
}

test('F70 fifty commands at once from two pages are all taken, and none is lost', async ({ browser }) => {
  await beginWindow(browser)
  const pages = [await browser.open('popup.html'), await browser.open('options.html')] as const
  const lots = [things('one', 25), things('two', 25)] as const
  await Promise.all([tellAtOnce(pages[0], lots[0]), tellAtOnce(pages[1], lots[1])])
  const told = [...(await answers(pages[0])), ...(await answers(pages[1]))]
  expect(told.map(([, answer]) => answer)).toEqual(Array.from({ length: 50 }, () => 'taken'))
  expect((await moments(browser)).toSorted()).toEqual(lots.flat().toSorted())
})

test('two places pressed at once take both presses and then show the same', async ({ browser }) => {
  await tell(browser, 'window.dispatch', { type: 'end' })
  await tell(browser, 'window.dispatch', { type: 'begin', ended: { ago: 0 } })
  const [popup, panel] = [await browser.open('popup.html'), await browser.open('sidepanel.html')]
  for (const place of [popup, panel]) await expect.poll(() => heading(place)).toBe('Resting')
  // By script, because of two tabs only one can be in front.
  const press = (place: Tab, name: string) =>
    place.evaluate(wanted => {
      const buttons = [...document.querySelectorAll('button')]
      buttons.find(button => button.textContent?.trim() === wanted)?.click()
    }, name)
  await Promise.all([press(popup, 'I feel settled'), press(panel, 'Rest')])
  await expect.poll(() => heading(panel)).toBe('Rest')
  await press(panel, 'Back')
  for (const place of [popup, panel]) await expect.poll(() => heading(place)).toBe('Landing')
  expect((await windowRecord(browser)).state).toMatchObject({ span: { moments: [{ of: 'rest' }] } })
  const lights = (place: Tab) => place.evaluate(() => document.querySelectorAll('svg circle').length)
  for (const place of [popup, panel]) await expect.poll(() => lights(place)).toBe(1)
  await expect.poll(async () => (await words(panel)).trim()).toBe((await words(popup)).trim())
})

test('F02 a worker that dies over its commands has done each of them whole or not at all', async ({
  browser,
}) => {
  await tell(browser, 'window.dispatch', { type: 'end' })
  await beginWindow(browser)
  const all: [OwnId, Answer][] = []
  const isUnheard = () => all.some(([, answer]) => answer === 'unheard')
  // A worker on a busy machine may be done each time before it can be killed.
  for (let round = 0; round < 5 || (round < 15 && !isUnheard()); round += 1) {
    await tellAtOnce(browser.inside, things(`round-${round}`, 20))
    await browser.killWorker()
    all.push(...(await answers(browser.inside)))
  }
  // Whoever is answered now was in line behind everything that is still to come.
  await tell(browser, 'window.dispatch', { type: 'moment', of: 'rest' })
  const done = await moments(browser)
  const doneOnce = (of: OwnId) => done.filter(moment => moment === of).length
  expect(isUnheard()).toBe(true)
  for (const [of, answer] of all) {
    if (answer === 'taken') expect([of, doneOnce(of)]).toEqual([of, 1])
    else expect(doneOnce(of)).toBeLessThanOrEqual(1)
  }
  expect(await toolbarTitle(browser)).toBe('Arbor, landing')
  expect(await registered(browser)).toEqual(FEED_ACCESS)
  expect(await alarm(browser)).not.toBeNull()
})
