import { HIT, HOSTILE } from '../../support/hostile'
import { begun, pressWith, tell, windowRecord, words } from '../support/arbor'
import { expect, test } from '../support/fixtures'
import { plantPages } from '../support/kept'
import { pictureOf } from '../support/pictures'

/** What a page may be drawn with, and what stands around it. */
const HARMLESS =
  'A BLOCKQUOTE BUTTON DIV EM FOOTER H1 H2 H3 H4 H5 H6 HR INPUT LABEL LI MAIN NAV OL P SECTION STRONG UL'.split(
    ' ',
  )

test('a longer page is read with its headings and lists, and written on again', async ({ browser }) => {
  const tab = await browser.open('sidepanel.html#write')
  await plantPages(
    browser,
    ['# The harbour\n\nA *long* day:\n\n- gulls\n- [a map](https://map.example/x)'],
    null,
  )
  await tab.press('button', 'Earlier notes')
  await pressWith(tab, 'The harbour')
  await tab.press('button', 'Read it as a page')
  await expect.poll(() => tab.has('heading', 'The harbour')).toBe(true)
  const drawn = () =>
    tab.evaluate(() => ({
      signs: /[#*[\]]/.test(document.querySelector('main')?.textContent ?? ''),
      items: document.querySelectorAll('main li').length,
      rel: document.querySelector<HTMLAnchorElement>('main a')?.rel,
      to: document.querySelector<HTMLAnchorElement>('main a')?.href,
    }))
  expect(await drawn()).toEqual({
    signs: false,
    items: 2,
    rel: 'noreferrer noopener',
    to: 'https://map.example/x',
  })
  await tab.screenshot(pictureOf(`${browser.engine}-page-read`))
  await tab.press('button', 'Write on it')
  expect(await tab.evaluate(() => document.querySelector('textarea')?.value)).toContain('# The harbour')
})

test('F55 whatever stands in a page, nothing of it runs and nothing is asked of the outside', async ({
  browser,
}) => {
  await begun(browser)
  const first = await browser.open('sidepanel.html#write')
  const { state } = await windowRecord(browser)
  if (state.kind !== 'open') throw new Error('No window is open.')
  // The last one to be read says that all have been.
  await plantPages(browser, [...HOSTILE, '# All read'], state.span.id)
  await first.close()
  await tell(browser, 'window.dispatch', { type: 'end' })

  const tab = await browser.open(`home.html#past/${state.span.id}`)
  await expect.poll(() => tab.has('heading', 'All read')).toBe(true)
  expect(await words(tab)).toContain('<script>')
  const found = await tab.evaluate(harmless => {
    const all = [...document.querySelectorAll('body *')].filter(one => !one.closest('svg'))
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')]
    return {
      strange: all.map(({ tagName }) => tagName).filter(name => !harmless.includes(name)),
      handlers: all.flatMap(one => one.getAttributeNames()).filter(name => /^(?:on|style|src)/.test(name)),
      links: links.length,
      wrong: links
        .filter(
          ({ protocol, rel }) => !/^(?:https?|mailto):$/.test(protocol) || rel !== 'noreferrer noopener',
        )
        .map(({ href }) => href),
    }
  }, HARMLESS)
  expect(found).toEqual({ strange: [], handlers: [], links: expect.any(Number), wrong: [] })
  expect(found.links).toBeGreaterThan(0)
  expect(await tab.evaluate(name => name in globalThis, HIT)).toBe(false)
  // The rest is in the witness of every request, who is asked when a journey ends (F56).
})
