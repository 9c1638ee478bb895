import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

/** What a browser has is known when it starts. */
async function load() {
  vi.resetModules()
  const { sidePanel } = await import('@/utils/platform/side-panel')
  return sidePanel
}

beforeEach(() => {
  Object.assign(fakeBrowser, { sidePanel: undefined, sidebarAction: undefined })
})

test('Chromium opens its side panel in a window', async () => {
  const open = vi.fn(async () => undefined)
  Object.assign(fakeBrowser, { sidePanel: { open }, windows: { WINDOW_ID_CURRENT: -2 } })
  const sidePanel = await load()
  expect(sidePanel.isThere).toBe(true)
  await sidePanel.open()
  await sidePanel.open(7)
  expect(open.mock.calls).toEqual([[{ windowId: -2 }], [{ windowId: 7 }]])
})

test('Firefox opens its sidebar', async () => {
  const open = vi.fn(async () => undefined)
  Object.assign(fakeBrowser, { sidebarAction: { open } })
  const sidePanel = await load()
  expect(sidePanel.isThere).toBe(true)
  await sidePanel.open(7)
  expect(open).toHaveBeenCalledOnce()
})

test('a phone has neither, nor windows', async () => {
  Object.assign(fakeBrowser, { windows: undefined })
  const sidePanel = await load()
  expect(sidePanel.isThere).toBe(false)
  await sidePanel.open()
})
