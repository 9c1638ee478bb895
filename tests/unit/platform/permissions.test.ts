import { expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { notify } from '@/utils/platform/notify'
import { permissions } from '@/utils/platform/permissions'

/** What is held by name, and what was asked of the browser. */
function fakePermissions() {
  const held = new Set<string>()
  const asked: unknown[] = []
  const names = (what: { permissions?: string[] }) => what.permissions ?? []
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async (what: object) => names(what).every(name => held.has(name)),
      request: (what: object) => {
        asked.push(what)
        for (const name of names(what)) held.add(name)
        return Promise.resolve(true)
      },
      remove: async (what: object) => names(what).every(name => held.delete(name)),
    },
  })
  return { asked }
}

test('notices are asked for, held, and given back', async () => {
  const { asked } = fakePermissions()
  expect(await notify.allowed()).toBe(false)
  expect(await notify.ask()).toBe(true)
  expect(asked).toEqual([{ permissions: ['notifications'] }])
  expect(await notify.allowed()).toBe(true)
  expect(await permissions.giveBack(['notifications'])).toBe(true)
  expect(await notify.allowed()).toBe(false)
})

test('the browser is asked in the first turn of the press', () => {
  const { asked } = fakePermissions()
  void notify.ask()
  void permissions.request(['*://*.a.example/*'])
  expect(asked).toEqual([{ permissions: ['notifications'] }, { origins: ['*://*.a.example/*'] }])
})
