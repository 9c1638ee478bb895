import { expect, test } from 'vitest'
import { type CardWords, cardFrom, type Drawing } from '@/utils/core/nudge/card'

const words: CardWords = {
  sentence: 'A short piece is waiting.',
  read: 'Read instead',
  readDetail: 'One window, 3 minutes',
  leave: 'Leave for now',
  stay: "Stay, that's fine",
  notHere: 'Not here today',
  why: 'Why now?',
  whyAnswer: 'A few minutes of scrolling.',
  lang: 'en',
  dir: 'ltr',
}

const all = (drawing: Drawing): readonly Drawing[] => {
  const [, , , ...inside] = drawing
  return [drawing, ...inside.flatMap(all)]
}
const card = cardFrom(words, 'p {}')
const elements = all(card.panel)
const buttons = elements.filter(([tag]) => tag === 'button')

test('it is a region named Arbor, in its own language and direction', () => {
  expect(card.panel.slice(0, 2)).toEqual([
    'section',
    { id: 'card', popover: 'manual', 'aria-label': 'Arbor', lang: 'en', dir: 'ltr' },
  ])
})

test('reading comes first, then leaving, then staying; the small ones below', () => {
  expect(buttons.map(([, , text]) => text)).toEqual([
    'Read instead',
    'Leave for now',
    "Stay, that's fine",
    'Not here today',
    'Why now?',
  ])
})

test('the name of the reading button is its words alone; the piece describes it', () => {
  const [, attributes] = buttons[0]!
  expect(attributes).toMatchObject({ 'aria-label': 'Read instead', 'aria-describedby': 'piece' })
  expect(elements.find(([, { id }]) => id === 'piece')).toEqual(['span', { id: 'piece' }, words.readDetail])
})

test('every answer closes the card without script (F17)', () => {
  const answers = buttons.filter(([, { value }]) => value !== undefined)
  expect(answers.map(([, { value }]) => value)).toEqual(['read', 'leave', 'stay', 'not-here'])
  for (const [, attributes] of answers) {
    expect(attributes).toMatchObject({ popovertarget: 'card', popovertargetaction: 'hide' })
  }
})

test('its first and last element are quiet live regions, empty until they speak', () => {
  const [, , , ...inside] = card.panel
  const spoken = ['p', { role: 'status' }, '']
  expect([inside[0], inside.at(-1)]).toEqual([spoken, spoken])
  expect(card).toMatchObject({ sentence: words.sentence, reason: words.whyAnswer })
})

test('there is nothing to type into: a page hears every key (F62)', () => {
  const kinds = new Set(elements.map(([tag]) => tag))
  expect([...kinds].sort()).toEqual(['button', 'footer', 'p', 'section', 'span'])
  expect(JSON.stringify(card.panel)).not.toMatch(/contenteditable/i)
})
