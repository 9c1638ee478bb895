import { FEED, FEED_ACCESS, heading, pressWith, registered, tell, words } from './support/arbor'
import { answer, driftToCard, hostsIn } from './support/card'
import { expect, test } from './support/fixtures'

test('a slow day, from the first press to the last', async ({ browser }) => {
  await browser.allow(FEED_ACCESS)
  await tell(browser, 'settings.change', { sites: ['instagram'] })

  const popup = await browser.open('popup.html')
  await expect.poll(() => heading(popup)).toBe('Arbor')
  await popup.press('radio', '2 hours ago')
  await popup.press('button', 'Begin')
  await expect.poll(() => heading(popup)).toBe('Landing')

  await popup.press('button', 'Breathe')
  await popup.press('button', 'Begin breathing')
  await popup.press('button', 'Just breathe normally')
  await popup.press('button', 'Back')

  await popup.press('button', 'Write')
  await popup.type('textbox', 'Note', 'The kettle sang. Nothing else happened.')
  await popup.press('button', 'Turn the page')
  await expect.poll(() => words(popup)).toContain('It is kept')
  await popup.type('textbox', 'Note', 'A second line about rain')
  await popup.press('button', 'Turn the page')
  await popup.press('button', 'Earlier notes')
  await popup.type('searchbox', 'Search your journal', 'kettle')
  await expect.poll(() => words(popup)).toContain('1 note found')
  await pressWith(popup, 'The kettle sang')
  await popup.fill('textbox', 'Note', 'The kettle sang twice.')
  await popup.press('button', 'Remove')
  await popup.press('button', 'Undo')
  await popup.press('button', 'Back')
  await expect.poll(() => words(popup)).toContain('The kettle sang twice.')

  const feed = await browser.visit(`${FEED}/feed`)
  expect(await driftToCard(browser, feed)).toMatchObject({ region: 'Arbor' })
  await answer(browser, feed, 'Read instead')
  const reader = await browser.tab('/reader.html')
  await expect.poll(() => heading(reader)).toBeTruthy()
  await reader.press('button', 'Done for now')

  const companion = await browser.tab('/sidepanel.html')
  await expect.poll(() => heading(companion)).toBe('Landing')
  const other = await browser.visit(`${FEED}/article`)
  await companion.press('button', 'More')
  await companion.press('button', 'End this window')
  await expect.poll(() => heading(companion)).toBe('Arbor')
  await expect.poll(() => registered(browser)).toEqual([])
  expect(await hostsIn(other)).toBe(0)
})
