import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { popup } from '@/utils/platform/popup'
import { fakeAction } from '../../support/fake-action'

/** What was asked of the button, in order. */
function setUp(openPopup: () => Promise<void> = async () => undefined) {
  const asked: unknown[] = []
  const { action } = fakeAction()
  action.setPopup.mockImplementation((async (details: unknown) => void asked.push(details)) as never)
  action.openPopup.mockImplementation((() => {
    asked.push('open')
    return openPopup()
  }) as never)
  return { asked, action }
}

test('opens on its first screen', async () => {
  const { asked } = setUp()
  expect(await popup.open({ hash: '', tabId: undefined })).toBe(true)
  expect(asked).toContain('open')
  expect(new Set(asked)).toEqual(new Set([{ popup: 'popup.html' }, 'open', { popup: 'popup.html' }]))
})

test('opens on another screen this once, in this tab', async () => {
  const { asked } = setUp()
  await popup.open({ hash: 'write', tabId: 3 })
  expect(asked).toEqual([{ popup: 'popup.html#write', tabId: 3 }, 'open', { popup: 'popup.html', tabId: 3 }])
})

test('is asked for in the first turn: after it, Firefox takes the press for over', () => {
  const { asked } = setUp()
  void popup.open({ hash: 'write', tabId: 3 })
  expect(asked).toContain('open')
})

test('says when the browser refused, and leaves the button as it was', async () => {
  const { asked } = setUp(() => Promise.reject(new Error('Could not find an active browser window.')))
  expect(await popup.open({ hash: 'write', tabId: 3 })).toBe(false)
  expect(asked.at(-1)).toEqual({ popup: 'popup.html', tabId: 3 })
})

test('a tab that is closed meanwhile is no trouble', async () => {
  const { action } = setUp()
  action.setPopup.mockRejectedValue(new Error('No tab with id: 3.'))
  expect(await popup.open({ hash: 'write', tabId: 3 })).toBe(true)
})

test('tells whether it is there, and says no where the browser does not know', async () => {
  const getContexts = vi.fn(async () => [{}])
  Object.assign(fakeBrowser.runtime, { getContexts })
  expect(await popup.isOpen()).toBe(true)
  getContexts.mockResolvedValue([])
  expect(await popup.isOpen()).toBe(false)
  Object.assign(fakeBrowser.runtime, { getContexts: undefined })
  expect(await popup.isOpen()).toBe(false)
})
