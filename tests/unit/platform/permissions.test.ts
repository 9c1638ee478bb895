import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { notify } from '@/utils/platform/notify'
import { permissions } from '@/utils/platform/permissions'

interface What {
  readonly permissions?: readonly string[]
  readonly origins?: readonly string[]
}

/**
 * What is held by name, and what was asked of the browser. What is only `written` Firefox takes for given already, and
 * gives no more.
 */
function fakePermissions(written: readonly string[] = []) {
  const held = new Set<string>()
  const believed = new Set(written)
  const asked: unknown[] = []
  const names = ({ permissions = [], origins = [] }: What) => [...permissions, ...origins]
  Object.assign(fakeBrowser, {
    permissions: {
      contains: async (what: What) => names(what).every(name => held.has(name)),
      request: (what: What) => {
        asked.push(what)
        for (const name of names(what).filter(name => !believed.has(name))) held.add(name)
        return Promise.resolve(true)
      },
      remove: async (what: What) => {
        for (const name of names(what)) believed.delete(name)
        return names(what).every(name => held.delete(name))
      },
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

test('where another browser has access on some pages only, starting takes nothing of it', async () => {
  fakePermissions()
  const remove = vi.spyOn(fakeBrowser.permissions, 'remove')
  await permissions.mend(['*://*.a.example/*'])
  expect(remove).not.toHaveBeenCalled()
})

test('F05 what Firefox took for given, and did not give, can be given after a start; the rest stays', async () => {
  const [lost, kept] = ['*://*.a.example/*', '*://*.b.example/*']
  const wanted = { origins: [lost, kept], permissions: ['notifications'] }
  fakePermissions([lost, 'notifications'])
  vi.spyOn(fakeBrowser.runtime, 'getURL').mockReturnValue('moz-extension://arbor/')
  const ask = async () => {
    await Promise.all([permissions.request(wanted.origins), notify.ask()])
    return [await permissions.granted(wanted.origins), await notify.allowed()]
  }
  expect(await ask()).toEqual([[kept], false])
  await permissions.mend(wanted.origins)
  expect(await permissions.granted(wanted.origins)).toEqual([kept])
  expect(await ask()).toEqual([wanted.origins, true])
})
