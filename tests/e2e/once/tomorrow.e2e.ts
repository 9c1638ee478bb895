import { HOUR } from '@/utils/core/time'
import { begun, heading, tell, words } from '../support/arbor'
import type { Tab } from '../support/browser'
import { expect, test } from '../support/fixtures'
import { dayLater, plant, rows } from '../support/kept'

const LINE = 'A line, such as something to buy or to answer'

/** A page that was saved a moment ago: the popup knows the page in front only when it is a popup. */
const pageSaved = {
  id: 'kettle',
  kind: 'page',
  title: 'A kettle in two notes',
  url: 'https://example.org/kettle',
  text: '',
  at: Date.now() - HOUR,
  returnedAt: null,
}

/** Presses one of several buttons of the same name. */
async function press(tab: Tab, name: string, index: number): Promise<void> {
  await tab.evaluate(
    given => {
      const all = [...document.querySelectorAll('button')].filter(it => it.textContent === given.name)
      all[given.index]?.click()
    },
    { name, index },
  )
}

test('what was saved for tomorrow comes back in the morning, once', async ({ browser }) => {
  await begun(browser)
  const page = await browser.open('sidepanel.html#tomorrow')
  await page.type('textbox', LINE, 'Those boots')
  await page.press('button', 'Keep it')
  await expect.poll(() => words(page)).toContain('Kept until tomorrow morning')
  await page.press('button', 'Undo')
  await expect.poll(() => words(page)).not.toContain('Those boots')
  await page.type('textbox', LINE, 'Answer Tom')
  await page.press('button', 'Keep it')
  await expect.poll(() => words(page)).toContain('Kept until tomorrow morning')
  // Words are kept as they are typed; closing everything is as good as the button.
  await page.type('textbox', LINE, 'The blue kettle')
  await expect.poll(async () => JSON.stringify(await rows(browser, 'parked'))).toContain('The blue kettle')
  await page.close()
  await plant(browser, 'parked', pageSaved)

  await tell(browser, 'window.dispatch', { type: 'end' })
  const evening = await browser.open('popup.html')
  await expect.poll(() => heading(evening)).toBe('Arbor')
  expect(await words(evening)).not.toContain('Something you saved for today')
  await evening.close()

  await dayLater(browser)
  const morning = await browser.open('popup.html')
  await expect.poll(() => heading(morning)).toBe('Morning after')
  await morning.press('button', 'Something you saved for today')
  await expect.poll(() => heading(morning)).toBe('Saved for today')
  await expect.poll(() => words(morning)).toMatch(/A kettle in two notes.*Answer Tom.*The blue kettle/)
  expect(await words(morning)).not.toContain('Those boots')
  await press(morning, 'Let it go', 0)
  await expect.poll(() => words(morning)).toContain('Let go.')
  await morning.press('button', 'Undo')
  await expect.poll(() => words(morning)).not.toContain('Let go.')
  await press(morning, 'Another day', 1)
  await expect.poll(() => words(morning)).toContain('It comes back tomorrow.')
  await morning.press('button', "That's all")
  await expect.poll(() => heading(morning)).toBe('Morning after')
  await expect.poll(() => words(morning)).not.toContain('Something you saved for today')
  await morning.close()

  await dayLater(browser)
  const next = await browser.open('sidepanel.html')
  await next.press('button', 'Something you saved for today')
  await expect.poll(() => words(next)).toContain('Answer Tom')
  expect(await words(next)).not.toContain('The blue kettle')
})

test('the note from before is shown once, then where it was asked for', async ({ browser }) => {
  const first = await browser.open('popup.html')
  await expect.poll(() => heading(first)).toBe('Arbor')
  await plant(browser, 'letter', {
    id: 'before',
    text: 'The blanket is in the wardrobe.',
    updatedAt: 1,
    alsoWhen: ['low'],
  })
  await first.close()

  await begun(browser)
  const popup = await browser.open('popup.html')
  await expect.poll(() => heading(popup)).toBe('From you, before')
  expect(await popup.has('button', 'Help')).toBe(true)
  expect(await words(popup)).toContain('The blanket is in the wardrobe.')
  await popup.press('button', 'Put it away')
  await expect.poll(() => heading(popup)).toBe('Landing')
  const panel = await browser.open('sidepanel.html')
  await expect.poll(() => heading(panel)).toBe('Landing')

  await tell(browser, 'window.dispatch', { type: 'feel', is: 'low' })
  await panel.press('button', 'What you wrote before')
  await expect.poll(() => words(panel)).toContain('The blanket is in the wardrobe.')
})

test('the morning after reads back, and keeps a check-in only of what was answered', async ({ browser }) => {
  await begun(browser)
  const note = await browser.open('popup.html#write')
  await note.type('textbox', 'Note', 'Rain on the roof')
  await note.press('button', 'Turn the page')
  await expect.poll(() => words(note)).toContain('It is kept')
  await note.type('textbox', 'Note', 'Then none')
  await note.close()
  await tell(browser, 'window.dispatch', { type: 'end' })
  await dayLater(browser)

  const popup = await browser.open('popup.html')
  await popup.press('button', 'Read what you kept')
  await expect.poll(() => words(popup)).toMatch(/Rain on the roof.*Then none/)
  expect(await popup.evaluate(() => document.querySelectorAll('textarea, input').length)).toBe(0)
  await popup.press('button', 'Back')

  await popup.press('button', 'A small check-in')
  await popup.press('button', 'Leave this one out')
  await expect.poll(() => words(popup)).toContain('How tense are you?')
  expect(await popup.evaluate(() => document.querySelector('input')?.ariaValueText)).toBe('Nothing chosen')
  await popup.press('slider', 'How tense are you?')
  await popup.key('ArrowRight')
  await popup.press('button', 'Keep')
  await expect.poll(() => words(popup)).toContain('How much energy is there?')
  await popup.press('button', 'Not today')
  await expect.poll(() => heading(popup)).toBe('Morning after')
  const [checkIn, ...others] = await rows(browser, 'checkIn')
  expect(others).toEqual([])
  expect(checkIn?.value).toMatchObject({ mood: null, tension: 6, energy: null, closeness: null, sleep: null })
})
