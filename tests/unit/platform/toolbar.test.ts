import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ToolbarState } from '@/utils/core/window/desired'
import { toolbar } from '@/utils/platform/toolbar'
import { FORGOTTEN, fakeAction } from '../../support/fake-action'

const landing: ToolbarState = { icon: 'leaf', phase: 'landing', dot: false }
const LANDING = { title: 'Arbor, landing', badge: '', icon: '/icon/leaf-16.png' }

test('an open window is a leaf and its phase in words; nothing else unless it was asked for', async () => {
  const { world } = fakeAction()
  await toolbar.show(landing, LANDING.title)
  expect(world.button).toEqual(LANDING)
})

test('a dot where one was asked for, and none when the window is over', async () => {
  const { world } = fakeAction()
  await toolbar.show({ ...landing, dot: true }, LANDING.title)
  expect(world.button).toEqual({ ...LANDING, badge: '•' })
  expect(world.calls).toContain('setBadgeBackgroundColor')
  await toolbar.show({ icon: 'bud', phase: null, dot: false }, 'Arbor')
  expect(world.button).toEqual(FORGOTTEN)
})

test('a dot that is switched on or off while the phase stays is seen at once', async () => {
  const { world } = fakeAction()
  await toolbar.show(landing, LANDING.title)
  await toolbar.show({ ...landing, dot: true }, LANDING.title)
  expect(world.button.badge).toBe('•')
  await toolbar.show(landing, LANDING.title)
  expect(world.button).toEqual(LANDING)
})

test('what is there already is not set again', async () => {
  const { world } = fakeAction()
  await toolbar.show({ ...landing, dot: true }, LANDING.title)
  world.calls = []
  await toolbar.show({ ...landing, dot: true }, LANDING.title)
  expect(world.calls).toEqual([])
})

test('icon, title and dot come back after a restart or an update, when the browser has forgotten them', async () => {
  const { world } = fakeAction()
  await toolbar.show({ ...landing, dot: true }, LANDING.title)
  world.button = FORGOTTEN
  await toolbar.show({ ...landing, dot: true }, LANDING.title)
  expect(world.button).toEqual({ ...LANDING, badge: '•' })
})

test('a worker killed before the title was set sets all of it at its next start', async () => {
  const { world } = fakeAction()
  world.button = { ...FORGOTTEN, icon: LANDING.icon }
  await toolbar.show(landing, LANDING.title)
  expect(world.button).toEqual(LANDING)
})

test('without a badge, as on a phone, the rest is shown', async () => {
  const badge = ['getBadgeText', 'setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor'] as const
  const { world } = fakeAction({ without: badge })
  await toolbar.show({ ...landing, dot: true }, LANDING.title)
  expect(world.button).toEqual(LANDING)
})

test('a badge without a colour for its text is still a dot', async () => {
  const { world } = fakeAction({ without: ['setBadgeTextColor'] })
  await toolbar.show({ ...landing, dot: true }, LANDING.title)
  expect(world.button.badge).toBe('•')
})

test('a tick is shown over one tab for a moment, and leaves the dot of all tabs as it was', async () => {
  vi.useFakeTimers()
  const { world } = fakeAction()
  await toolbar.show({ ...landing, dot: true }, LANDING.title)
  const ticking = toolbar.tick(3)
  await vi.advanceTimersByTimeAsync(1000)
  expect(world.overTab).toEqual([[3, '✓']])
  await vi.advanceTimersByTimeAsync(2000)
  await ticking
  expect(world.overTab).toEqual([
    [3, '✓'],
    [3, '•'],
  ])
  expect(world.button.badge).toBe('•')
  vi.useRealTimers()
})

test('a tick over a tab that is closed meanwhile, or on a phone, goes without a word', async () => {
  vi.useFakeTimers()
  const { action } = fakeAction()
  const ticking = toolbar.tick(3)
  await vi.advanceTimersByTimeAsync(1000)
  action.setBadgeText = () => Promise.reject(new Error('No tab with id: 3.'))
  Object.assign(fakeBrowser.action, action)
  await vi.advanceTimersByTimeAsync(2000)
  await ticking
  fakeAction({ without: ['setBadgeText'] })
  await toolbar.tick(3)
  vi.useRealTimers()
})
