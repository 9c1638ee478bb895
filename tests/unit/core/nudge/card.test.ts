import { expect, test } from 'vitest'
import { type CardWords, cardFrom, type Drawing, EDGE_LASTS, edgeFrom } from '@/utils/core/nudge/card'

const words: CardWords = {
  sentence: 'A short piece is waiting.',
  plan: null,
  offer: 'Read instead',
  offerDetail: 'One window, 3 minutes',
  help: null,
  leave: 'Leave for now',
  stay: "Stay, that's fine",
  save: 'Save for tomorrow',
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
const card = cardFrom(words, 'read', 'p {}')
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
    'Save for tomorrow',
    'Not here today',
    'Why now?',
  ])
})

test('the name of the reading button is its words alone; the piece describes it', () => {
  const [, attributes] = buttons[0]!
  expect(attributes).toMatchObject({ 'aria-label': 'Read instead', 'aria-describedby': 'detail' })
  expect(elements.find(([, { id }]) => id === 'detail')).toEqual([
    'span',
    { id: 'detail' },
    words.offerDetail,
  ])
})

test('every answer closes the card without script (F17)', () => {
  const answers = buttons.filter(([, { value }]) => value !== undefined)
  expect(answers.map(([, { value }]) => value)).toEqual(['read', 'leave', 'stay', 'save', 'not-here'])
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

test('who is low finds help among the choices, after staying', () => {
  const low = all(cardFrom({ ...words, offer: 'Breathe instead', help: 'Help' }, 'breathe', '').panel)
  const answers = low.flatMap(([tag, { value }]) => (tag === 'button' && value ? [value] : []))
  expect(answers).toEqual(['breathe', 'leave', 'stay', 'help', 'save', 'not-here'])
})

test("one's own words stand below the sentence, in their own direction", () => {
  const [, , , ...inside] = cardFrom({ ...words, plan: 'You wrote: call Ana' }, 'read', '').panel
  expect(inside[1]).toEqual(['p', { id: 'plan', dir: 'auto' }, 'You wrote: call Ana'])
})

test('a line of light has nothing to press, is announced like a card, and goes by itself', () => {
  const { panel, ...edge } = edgeFrom(words, 'p {}')
  expect(all(panel).map(([tag]) => tag)).toEqual(['section', 'p'])
  expect(panel[1]).toMatchObject({ popover: 'manual', 'aria-label': 'Arbor', lang: 'en', dir: 'ltr' })
  expect(edge).toMatchObject({ sentence: words.sentence, lasts: EDGE_LASTS })
})
