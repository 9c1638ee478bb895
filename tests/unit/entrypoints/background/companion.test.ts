import { expect, test, vi } from 'vitest'
import { createOpenCompanion } from '@/entrypoints/background/companion'

function setUp({ opens, isOpen = false }: { opens: boolean; isOpen?: boolean }) {
  const popup = { open: vi.fn(async () => opens), isOpen: async () => isOpen }
  const pages = { open: vi.fn(async () => undefined) }
  return { popup, pages, open: createOpenCompanion({ popup, pages }) }
}

test('the popup, on the screen that was asked for, over the tab that was in front', async () => {
  const { popup, pages, open } = setUp({ opens: true })
  await open('write', { tabId: 3 })
  expect(popup.open).toHaveBeenCalledWith({ hash: 'write', tabId: 3 })
  expect(pages.open).not.toHaveBeenCalled()
})

test('is asked for in the first turn of the press', () => {
  const { popup, open } = setUp({ opens: true })
  void open('', {})
  expect(popup.open).toHaveBeenCalled()
})

test('where the browser refuses, the same in a tab', async () => {
  const { pages, open } = setUp({ opens: false })
  await open('write', {})
  expect(pages.open).toHaveBeenCalledWith('sidepanel', 'write')
})

test('a popup that is there already is enough, unless another screen is asked for', async () => {
  const { pages, open } = setUp({ opens: false, isOpen: true })
  await open('', {})
  expect(pages.open).not.toHaveBeenCalled()
  await open('write', {})
  expect(pages.open).toHaveBeenCalledWith('sidepanel', 'write')
})
