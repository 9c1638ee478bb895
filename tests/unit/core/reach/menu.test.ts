import { expect, test } from 'vitest'
import { isMenuId, MENU, menuFor } from '@/utils/core/reach/menu'

const names = (isChromium: boolean) => menuFor({ isChromium }).map(({ id, on }) => `${id} on ${on}`)

test('pages and links can be saved in every browser; the button has what its own menu lacks', () => {
  expect(names(true)).toEqual([
    'savePage on page',
    'saveLink on link',
    'sitePulls on button',
    'pauseNudges on button',
  ])
  expect(names(false)).toEqual([...names(true), 'sidePanel on button', 'settings on button'])
})

test('an entry is known by its id, and nothing else is one', () => {
  expect(MENU.every(isMenuId)).toBe(true)
  expect([undefined, 3, 'saveAll', 'toString'].some(isMenuId)).toBe(false)
})
