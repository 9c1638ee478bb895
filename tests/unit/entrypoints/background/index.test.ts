import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import background from '@/entrypoints/background/index'
import { MENU } from '@/utils/core/reach/menu'
import { fakeAction } from '../../../support/fake-action'
import { fakeEvent } from '../../../support/fake-event'
import { fakeScripting } from '../../../support/fake-scripting'

vi.mock('@/utils/i18n', () => ({ t: (key: string) => key }))

/** What a phone, an old version or a person who said no can leave out. */
const MAYBE = [
  'commands',
  'contextMenus',
  'notifications',
  'omnibox',
  'sidePanel',
  'sidebarAction',
  'windows',
] as const

/** A browser that has everything. */
function wholeBrowser() {
  const events = {
    message: fakeEvent<unknown[]>(),
    installed: fakeEvent<unknown[]>(),
    startup: fakeEvent<unknown[]>(),
    alarm: fakeEvent<unknown[]>(),
    command: fakeEvent<unknown[]>(),
    menu: fakeEvent<unknown[]>(),
    line: fakeEvent<unknown[]>(),
    notice: fakeEvent<unknown[]>(),
    given: fakeEvent<unknown[]>(),
    taken: fakeEvent<unknown[]>(),
  }
  const entries = new Set<string>()
  const { world } = fakeAction()
  fakeScripting()
  Object.assign(fakeBrowser.runtime, {
    onMessage: events.message,
    onInstalled: events.installed,
    onStartup: events.startup,
  })
  Object.assign(fakeBrowser.alarms, { onAlarm: events.alarm })
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => undefined })
  Object.assign(fakeBrowser, {
    permissions: { contains: async () => false, onAdded: events.given, onRemoved: events.taken },
    commands: { onCommand: events.command },
    contextMenus: {
      onClicked: events.menu,
      removeAll: async () => entries.clear(),
      create: ({ id }: { id: string }) => void entries.add(id),
    },
    notifications: { onClicked: events.notice },
    omnibox: { onInputEntered: events.line, setDefaultSuggestion: () => undefined },
    sidePanel: { open: async () => undefined },
    windows: { WINDOW_ID_CURRENT: -2, update: async () => undefined },
  })
  return { events, world, entries }
}

beforeEach(() => {
  vi.stubGlobal('navigator', { storage: {} })
})

test('every listener is there in the first turn, once: a worker is woken for an event it has to hear', () => {
  const { events } = wholeBrowser()
  background.main()
  const heard = Object.entries(events).map(([name, event]) => [name, event.count()])
  expect(Object.fromEntries(heard)).toEqual(Object.fromEntries(Object.keys(events).map(name => [name, 1])))
})

test.each([...MAYBE.map(name => ({ missing: [name] })), { missing: MAYBE }])(
  'starts where there is no $missing',
  async ({ missing }) => {
    const { events, world } = wholeBrowser()
    for (const name of missing) Object.assign(fakeBrowser, { [name]: undefined })
    background.main()
    expect(events.message.count()).toBe(1)
    world.button = { ...world.button, title: 'forgotten' }
    events.installed.fire({ reason: 'update' })
    await expect.poll(() => world.button.title).toBe('toolbar.idle')
  },
)

test('starts where a toolbar button has no badge', async () => {
  wholeBrowser()
  const { world } = fakeAction({ without: ['getBadgeText', 'setBadgeText', 'setBadgeTextColor'] })
  background.main()
  await expect.poll(() => world.button.title).toBe('toolbar.idle')
})

test('the menus are there after an install and after a start of the browser', async () => {
  const { events, entries } = wholeBrowser()
  background.main()
  expect(entries.size).toBe(0)
  events.installed.fire({ reason: 'install' })
  events.startup.fire()
  await expect.poll(() => entries.size).toBeGreaterThan(2)
  expect([...entries].every(id => MENU.some(known => known === id))).toBe(true)
})

test('notices are heard from when they were allowed, without a new start', () => {
  const { events } = wholeBrowser()
  Object.assign(fakeBrowser, { notifications: undefined })
  background.main()
  Object.assign(fakeBrowser, { notifications: { onClicked: events.notice } })
  expect(events.notice.count()).toBe(0)
  events.given.fire({ permissions: ['notifications'] })
  expect(events.notice.count()).toBe(1)
})
