import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { browser } from '@/utils/platform/browser'

type Action = typeof browser.action

/** What a toolbar button shows. */
export interface Button {
  readonly title: string
  readonly badge: string
  /** Path of the icon at 16 pixels. */
  readonly icon: string
}

/** As it is after an install, a restart and an update. */
export const FORGOTTEN: Button = { title: 'Arbor', badge: '', icon: '/icon/bud-16.png' }

/**
 * A toolbar button that remembers, by the browser's own types; `without` are calls this browser does not have.
 * `calls` are those that changed something, by name.
 */
export function fakeAction({ without = [] }: { readonly without?: readonly (keyof Action)[] } = {}) {
  const world = {
    button: FORGOTTEN,
    calls: [] as string[],
    /** What the badge said over single tabs, one after the other. */
    overTab: [] as (readonly [tabId: number, badge: string])[],
  }
  const change = (name: string, next: Partial<Button>) => {
    world.calls.push(name)
    world.button = { ...world.button, ...next }
  }
  const action = {
    getTitle: async () => world.button.title,
    setTitle: async ({ title }) => change('setTitle', { title: title ?? FORGOTTEN.title }),
    getBadgeText: async () => world.button.badge,
    setBadgeText: async ({ text, tabId }) => {
      if (tabId === undefined) return change('setBadgeText', { badge: text ?? '' })
      world.overTab.push([tabId, text ?? world.button.badge])
    },
    setBadgeBackgroundColor: async () => change('setBadgeBackgroundColor', {}),
    setBadgeTextColor: async () => change('setBadgeTextColor', {}),
    setIcon: async ({ path }) => change('setIcon', { icon: (path as Record<string, string>)['16'] ?? '' }),
    setPopup: vi.fn(async () => undefined),
    openPopup: vi.fn(async () => undefined),
  } satisfies Partial<Action>
  const there = Object.entries(action).filter(([name]) => !without.includes(name as keyof Action))
  Object.assign(fakeBrowser, { action: Object.fromEntries(there) })
  return { world, action }
}
