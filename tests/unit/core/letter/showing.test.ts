import { expect, test } from 'vitest'
import { type Letter, NO_LETTER } from '@/utils/core/letter/letter'
import { showingOf } from '@/utils/core/letter/showing'

const letter: Letter = { ...NO_LETTER, text: 'The blanket is in the wardrobe.' }
const always: Letter = { ...letter, alsoWhen: ['low', 'closing'] }
const unread = { span: { letterAt: null }, phase: 'resting', feeling: null } as const
const read = { ...unread, span: { letterAt: 1 } } as const
const outside = { span: null, phase: null, feeling: null } as const

test.each([
  ['a window was opened and the note not put away', letter, unread, 'whole'],
  ['it was put away', letter, read, 'nothing'],
  ['it was put away, in Closing, as was chosen', always, { ...read, phase: 'closing' }, 'way'],
  ['it was put away, in Closing, which was not chosen', letter, { ...read, phase: 'closing' }, 'nothing'],
  ['somebody says they are low, as was chosen', always, { ...read, feeling: 'low' }, 'way'],
  ['somebody is low outside a window', always, { ...outside, feeling: 'low' }, 'way'],
  ['somebody says something else', always, { ...read, feeling: 'sleepy' }, 'nothing'],
  ['no window is open', letter, outside, 'nothing'],
  ['there is no note', null, unread, 'nothing'],
  ['there are no words in it', { ...letter, text: ' \n' }, unread, 'nothing'],
  ['nobody has looked yet, and it may be the screen', undefined, unread, 'unknown'],
  ['nobody has looked yet, but it was put away', undefined, read, 'nothing'],
] as const)('%s', (_name, what, around, showing) => {
  expect(showingOf(what, around)).toBe(showing)
})
