import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { currentPage } from '@/utils/platform/current-page'

/** Has the browser answer that this is the tab in front. */
function front(tab: { url?: string; title?: string; incognito?: boolean } | null) {
  const whole = { incognito: false, active: true, ...tab } as never
  return vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue((tab ? [whole] : []) as never)
}

beforeEach(() => fakeBrowser.reset())

test('the page of the tab in front, in this window', async () => {
  const asked = front({ url: 'https://example.org/kettle?size=2', title: 'A kettle' })
  expect(await currentPage()).toEqual({ title: 'A kettle', url: 'https://example.org/kettle?size=2' })
  expect(asked).toHaveBeenCalledWith({ active: true, currentWindow: true })
})

test('a page without a title goes by its host', async () => {
  front({ url: 'https://example.org/kettle', title: '' })
  expect(await currentPage()).toEqual({ title: 'example.org', url: 'https://example.org/kettle' })
})

test.each([
  ['without access to it', {}],
  ["on one of the browser's pages", { url: 'chrome://settings/', title: 'Settings' }],
  ['on one of ours', { url: 'moz-extension://some-id/sidepanel.html', title: 'Arbor' }],
  ['in a private window', { url: 'https://example.org/', title: 'Example', incognito: true }],
  ['where there is no tab at all', null],
])('there is none %s', async (_where, tab) => {
  front(tab)
  expect(await currentPage()).toBeNull()
})
