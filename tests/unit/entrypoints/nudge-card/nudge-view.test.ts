import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawCard } from '@/entrypoints/nudge-card/nudge-view'
import type { Drawing, NudgeCard } from '@/utils/core/nudge/card'
import { HOUR, SECOND } from '@/utils/core/time'
import { openPage, type Page } from '../../../support/page'

const button = (text: string, value?: string): Drawing => [
  'button',
  value === undefined ? {} : { value },
  text,
]
const CARD: NudgeCard = {
  panel: [
    'section',
    { id: 'card' },
    '',
    ['p', {}, ''],
    button('Stay', 'stay'),
    button('Why?'),
    ['p', {}, ''],
  ],
  sentence: 'A page is here too.',
  reason: 'Because.',
  style: 'p {}',
}

let page: Page
const answered = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  page = openPage()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const open = () => {
  const card = drawCard(CARD, HOUR, answered)
  card.open()
  return card
}

test('it speaks once it is there', () => {
  open()
  expect(page.panel()?.firstElementChild?.text).toBe('')
  vi.advanceTimersByTime(SECOND)
  expect(page.panel()?.firstElementChild?.text).toBe(CARD.sentence)
})

test('it takes no focus, and hides itself at the end of its life', () => {
  open()
  for (const element of page.document.made) expect(element.focus).not.toHaveBeenCalled()
  expect(page.panel()?.attributes.get('--life')).toBe(`${HOUR}ms`)
})

test('Why now? says why, and is no answer', () => {
  open()
  page.press('Why?')
  expect(page.panel()?.lastElementChild?.text).toBe('Because.')
  expect(answered).not.toHaveBeenCalled()
})

test('a press by a script is no answer (F60)', () => {
  open()
  page.press('Stay', false)
  page.inCard(page.button('Stay'), { type: 'keydown', key: 'Escape', isTrusted: false })
  expect(answered).not.toHaveBeenCalled()
  page.press('Stay')
  expect(answered).toHaveBeenCalledExactlyOnceWith('stay')
})

test('Escape inside the card is staying; elsewhere it belongs to the page', () => {
  open()
  page.window.hear(
    { type: 'keydown', key: 'Escape', target: page.document, isTrusted: true } as { type: string },
    true,
  )
  expect(answered).not.toHaveBeenCalled()
  page.inCard(page.button('Why?'), { type: 'keydown', key: 'Escape' })
  expect(answered).toHaveBeenCalledExactlyOnceWith('stay')
})

test.each([
  'keydown',
  'keyup',
  'keypress',
  'click',
  'mousedown',
  'pointerdown',
  'wheel',
  'focusin',
  'touchstart',
])('the page does not hear a %s from inside the card', type => {
  open()
  expect(page.inCard(page.button('Why?'), { type, key: 'x' })).toEqual({ reachesPage: false })
})

test('focus goes back to where it came from, if it was inside', () => {
  const field = page.document.createElement('a')
  const card = open()
  page.inCard(page.button('Stay'), { type: 'focusin', relatedTarget: field })
  page.document.activeElement = page.document.documentElement.lastElementChild
  card.close()
  expect(field.focus).toHaveBeenCalledOnce()
})

test('closed, it leaves no element and no listener', () => {
  const card = open()
  expect(card.isOpen()).toBe(true)
  card.close()
  expect(card.isOpen()).toBe(false)
  expect(page.document.documentElement.children).toEqual([])
  expect(page.listening()).toBe(0)
})
