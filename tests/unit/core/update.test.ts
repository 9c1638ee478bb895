import { expect, test } from 'vitest'
import { mayUpdate } from '@/utils/core/update'

const OURS = 'chrome-extension://abc/'

test.each([
  ['nothing of ours is open', [], true],
  ['somebody writes in the popup', ['popup.html#write'], false],
  ['somebody breathes beside a page', ['sidepanel.html#breathe'], false],
  ['a page is just there', ['reader.html'], false],
  ['a page has a question in its address', ['options.html?a=1'], false],
  ['one of several is a page', ['icon/leaf-16.png', 'reader.html#one-window'], false],
  ['an icon was opened in a tab', ['icon/leaf-16.png'], true],
  [
    'an address only mentions a page',
    ['icon/leaf-16.png?of=popup.html', 'icon/leaf-16.png#popup.html'],
    true,
  ],
])('F14 %s', (_name, open, may) => {
  expect(mayUpdate(open.map(path => OURS + path))).toBe(may)
})
