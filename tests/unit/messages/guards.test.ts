import { expect, test } from 'vitest'
import { kindOf, parseMessage } from '@/utils/messages/guards'

const own = { id: 'arbor', origin: 'chrome-extension://arbor/' }
const tab = { id: 3 }

test.each([
  ['our popup', { id: 'arbor', url: 'chrome-extension://arbor/popup.html' }, 'page'],
  ['our page in a tab', { id: 'arbor', url: 'chrome-extension://arbor/reader.html#x', tab }, 'page'],
  ['our script in a page', { id: 'arbor', url: 'https://www.reddit.com/', tab, frameId: 0 }, 'content'],
  ['our script in a frame', { id: 'arbor', url: 'https://www.reddit.com/', tab, frameId: 4 }, null],
  ['a page prerendered', { id: 'arbor', url: 'https://x.com/', tab, documentLifecycle: 'prerender' }, null],
  ['a private window', { id: 'arbor', url: 'https://x.com/', tab: { id: 3, incognito: true } }, null],
  ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }, null],
  [
    'another extension that borrows our address',
    { id: 'other', url: 'chrome-extension://arbor/popup.html' },
    null,
  ],
  ['an address that only begins alike', { id: 'arbor', url: 'chrome-extension://arbor.evil/' }, null],
  ['a sender without an address', { id: 'arbor', tab }, null],
  ['a local file', { id: 'arbor', url: 'file:///etc/passwd', tab }, null],
])('%s', (_name, sender, expected) => {
  expect(kindOf(sender, own)).toBe(expected)
})

test.each([
  [
    { name: 'nudge.ask', payload: null },
    { name: 'nudge.ask', payload: null },
  ],
  [{ name: 7 }, null],
  ['nudge.ask', null],
  [undefined, null],
])('a raw message: %j', (raw, expected) => {
  expect(parseMessage(raw)).toEqual(expected)
})
