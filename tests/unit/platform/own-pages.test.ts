import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { ownPages } from '@/utils/platform/own-pages'

test('a page opens in a tab of its own, in front of everything', async () => {
  const update = vi.fn(async () => undefined)
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({ windowId: 7 } as never)
  Object.assign(fakeBrowser, { windows: { update } })
  await ownPages.open('sidepanel', 'readBack')
  expect(create.mock.calls[0]?.[0].url).toMatch(/\/sidepanel\.html#readBack$/)
  expect(update).toHaveBeenCalledWith(7, { focused: true })
})

test('on a phone, which has no windows, it opens as well', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never)
  Object.assign(fakeBrowser, { windows: undefined })
  await ownPages.open('options')
  create.mockResolvedValue({ windowId: 1 } as never)
  await ownPages.open('options')
  expect(create).toHaveBeenCalledTimes(2)
})

test.each([
  ['a tab', { id: 3 }, true],
  ['a popup, or beside a page', undefined, false],
])('a page can tell that it stands in %s', async (_where, tab, isTab) => {
  vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue(tab as never)
  expect(await ownPages.isTab()).toBe(isTab)
})
