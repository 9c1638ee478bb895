import { pressWith, tell, words } from './support/arbor'
import type { Tab } from './support/browser'
import { expect, test } from './support/fixtures'
import { plantNotes, readsOf, written } from './support/kept'
import { pictureOf } from './support/pictures'

const MANY = 3000
/** In px. Browsers scroll by whole ones, and may do so more than once while they hold on to what can be seen. */
const LEAST = 5

/** Some a day, of one line or of many, and a long day a week ago. */
function manyNotes(): readonly (readonly [string, number])[] {
  return Array.from({ length: MANY }, (_, at) => {
    const days = at < 60 ? 7 + at / 10_000 : 10 + at / 4
    return [`Note ${at}. ${'Rain on the roof, and tea. '.repeat(at % 9)}`, days] as const
  })
}

interface Place {
  /** The first note below the middle of the screen; null where none is drawn. */
  readonly note: string | null
  /** How far it moved by itself, in px, in the frames after it was come to. */
  readonly jumped: number
  /** Of all notes, how many there are in the page. */
  readonly drawn: number
  /** Whether something is wider than the screen. */
  readonly wide: boolean
}

/** Scrolls by so many screens, and looks what is there once it has settled. */
function scroll(tab: Tab, screens: number): Promise<Place> {
  return tab.evaluate(async by => {
    const frames = async (count: number) => {
      for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame)
    }
    scrollBy({ top: by * innerHeight, behavior: 'instant' })
    await frames(2)
    const isThere = (li: Element) => {
      const { top, bottom } = li.getBoundingClientRect()
      return bottom > innerHeight / 2 && top < innerHeight
    }
    const note = [...document.querySelectorAll('li')].find(isThere) ?? null
    const before = note?.getBoundingClientRect().top ?? 0
    await frames(10)
    return {
      note: note?.textContent?.match(/Note \d+\./)?.[0] ?? null,
      jumped: Math.abs((note?.getBoundingClientRect().top ?? 0) - before),
      drawn: document.querySelectorAll('li').length,
      wide: document.documentElement.scrollWidth > innerWidth,
    }
  }, screens)
}

/** The note that has the keyboard, if all of its line can be seen. */
function focused(tab: Tab): Promise<string | null> {
  return tab.evaluate(() => {
    const note = document.activeElement?.closest('li')
    const box = note?.getBoundingClientRect()
    const isSeen = box && box.bottom > 0 && box.top < innerHeight
    return (isSeen && note?.textContent?.match(/Note \d+\./)?.[0]) || null
  })
}

test('thousands of notes: little is drawn, nothing jumps, and the keyboard is never lost', async ({
  browser,
}) => {
  const tab = await browser.open('sidepanel.html#write')
  await plantNotes(browser, manyNotes())
  await tell(browser, 'settings.change', { look: 'paper' })
  const readHere = await readsOf(tab)
  await tab.press('button', 'Earlier notes')
  await expect.poll(() => words(tab)).toContain('Note 0.')
  await tab.size(320, 600)
  await tab.screenshot(pictureOf(`${browser.engine}-many-notes-paper-narrow`))
  await tell(browser, 'settings.change', { look: 'dusk' })
  await tab.screenshot(pictureOf(`${browser.engine}-many-notes-dusk-narrow`))

  // Each says which of its day it is.
  const places = await tab.evaluate(() =>
    [...document.querySelectorAll('li')].map(li => [li.ariaPosInSet, li.ariaSetSize]),
  )
  expect(places[0]).toEqual(['1', '60'])
  for (const [width, zoom] of [
    [320, 1],
    [640, 2],
    [1000, 1],
  ] as const) {
    await tab.size(width, 600, zoom)
    for (const screens of [0.5, 1, 3, 40, -20, 2, -0.5]) {
      const place = await scroll(tab, screens)
      expect(place).toMatchObject({ note: expect.anything(), wide: false })
      expect(place.jumped, `${width} px, ${screens} screens, ${place.note}`).toBeLessThan(LEAST)
      expect(place.drawn).toBeLessThan(120)
    }
  }

  // From note to note, further than was drawn; then far away, and on from where one was.
  await tab.evaluate(() => document.querySelector<HTMLElement>('section')?.querySelector('button')?.focus())
  const visited = new Set<string | null>()
  for (let note = 0; note < 40; note += 1) {
    await tab.key('Tab')
    visited.add(await focused(tab))
  }
  expect(visited.has(null)).toBe(false)
  expect(visited.size).toBe(40)
  const here = await focused(tab)
  await scroll(tab, 200)
  expect(await focused(tab)).toBeNull()
  await tab.key('Tab')
  await expect.poll(() => focused(tab)).toMatch(/Note/)
  expect(await focused(tab)).not.toBe(here)

  // Into a note and back, with another word in it.
  const middle = (await scroll(tab, 30)).note
  if (!middle) throw new Error('There is no note in the middle.')
  await pressWith(tab, middle)
  await expect.poll(() => tab.evaluate(() => document.querySelector('textarea')?.value)).toContain(middle)
  // Back in the frame that the last letter was typed in: the note is read again while the list comes.
  await tab.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    const box = document.querySelector('textarea')
    const back = [...document.querySelectorAll('button')].find(one => one.textContent === 'Back')
    await frame()
    box?.setRangeText(' Then.', box.value.length, box.value.length, 'end')
    box?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    back?.click()
    for (let frames = 0; frames < 20; frames += 1) await frame()
  })
  expect(await focused(tab)).toBe(middle)
  await expect.poll(() => written(browser)).toContainEqual(expect.stringContaining(' Then.'))

  await tab.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }))
  await expect.poll(() => words(tab)).toContain(`Note ${MANY - 1}.`)

  await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
  await tab.type('searchbox', 'Search your journal', 'note 2718')
  await expect.poll(() => words(tab)).toContain('Note 2718.')
  await tab.fill('searchbox', 'Search your journal', 'roof')
  await expect.poll(() => words(tab)).toMatch(/2,?666 notes found/)
  // All of that came from the worker.
  expect(await readHere()).toBe(0)
  const far = await scroll(tab, 100)
  expect(far).toMatchObject({ note: expect.anything(), wide: false })
  expect(far.drawn).toBeLessThan(120)
  await tab.size(320, 600)
  await tab.screenshot(pictureOf(`${browser.engine}-many-notes-found`))

  // A few more than one block, all of which can be seen.
  await tab.size(400, 2400)
  for (const [query, found] of [
    ['note 27', /(?<!\d)111 notes found/],
    ['note 270', /(?<!\d)11 notes found/],
    ['note 271', /(?<!\d)11 notes found/],
  ] as const) {
    await tab.fill('searchbox', 'Search your journal', query)
    await expect.poll(() => words(tab)).toMatch(found)
  }
  await expect.poll(() => tab.evaluate(() => document.querySelectorAll('[data-block] li').length)).toBe(11)
})
