import { expect, test } from 'vitest'
import { keepable } from '@/utils/core/reach/seen-page'

const page = { url: 'https://example.org/a?b#c', title: 'A page' }

test('address and title, as the browser gave them', () => {
  expect(keepable({ ...page, incognito: false })).toEqual(page)
  expect(keepable({ ...page, title: ' \n A page ' })).toEqual(page)
  expect(keepable({ url: page.url })).toEqual({ ...page, title: '' })
})

test.each([
  ['a page whose address the browser keeps to itself', { title: 'A page' }],
  ['a page in a private window', { ...page, incognito: true }],
  ['a page of the browser', { url: 'about:config' }],
  ['a page of ours', { url: 'chrome-extension://abc/popup.html' }],
  ['a file', { url: 'file:///home/me/letter.txt' }],
  ['a script in an address', { url: 'javascript:alert(1)' }],
])('nothing of %s', (_what, seen) => {
  expect(keepable(seen)).toBeNull()
})
