import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browser } from '@/utils/platform/browser'
import { updates } from '@/utils/platform/updates'

const OURS = 'chrome-extension://arbor/'
const of = (path: string) => OURS + path

beforeEach(() => {
  vi.spyOn(browser.runtime, 'getURL').mockReturnValue(OURS)
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([
    { url: of('reader.html') },
    { url: of('options.html'), discarded: true },
    { url: 'https://www.instagram.com/popup.html' },
    {},
  ] as never)
})

afterEach(() => {
  Reflect.deleteProperty(browser.runtime, 'getContexts')
  Reflect.deleteProperty(browser.extension, 'getViews')
})

test('F14 tabs, popups and panels of ours are found, sleeping ones too, and nothing else', async () => {
  const contexts = [
    { contextType: 'BACKGROUND', documentUrl: of('background.html') },
    { contextType: 'POPUP', documentUrl: of('popup.html') },
    { contextType: 'SIDE_PANEL', documentUrl: of('sidepanel.html') },
  ]
  Object.assign(browser.runtime, { getContexts: async () => contexts })
  expect(await updates.open()).toEqual(
    ['reader.html', 'options.html', 'popup.html', 'sidepanel.html'].map(of),
  )
})

test('F14 in a Firefox that tells of no contexts they are found too', async () => {
  const view = (path: string) => ({ location: { href: of(path) } }) as Window
  const background = view('background.html')
  Object.assign(browser.extension, { getViews: () => [background, view('popup.html')] })
  vi.spyOn(browser.runtime, 'getBackgroundPage').mockResolvedValue(background)
  expect(await updates.open()).toEqual(['reader.html', 'options.html', 'popup.html'].map(of))
})
