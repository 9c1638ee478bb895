import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import nudge from '@/entrypoints/nudge/index'
import { LEAVE } from '@/utils/core/nudge/leave'
import { openPage, type Page } from '../../../support/page'

const LIVING = Symbol.for('arbor.nudge')
let page: Page

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  fakeBrowser.reset()
  page = openPage()
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({
    ok: true,
    value: { ends: 9_000, notBefore: 0, enough: 9_000, hops: '', drift: null },
  } as never)
})

/** Something the background says. */
const hear = (message: unknown) => fakeBrowser.runtime.onMessage.trigger(message, {}, () => {})

afterEach(() => {
  Reflect.deleteProperty(globalThis, LIVING)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('started five times, one copy lives, and asks again each time (F18)', async () => {
  nudge.main()
  page.window.hear({ type: 'keydown' })
  await vi.advanceTimersByTimeAsync(0)
  const listening = page.listening()
  for (let again = 0; again < 4; again += 1) nudge.main()
  await vi.advanceTimersByTimeAsync(0)
  expect(listening).toBeGreaterThan(0)
  expect(page.listening()).toBe(listening)
  expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledTimes(5)
})

test('a copy that has left makes room for another', async () => {
  nudge.main()
  await hear(LEAVE)
  expect(page.listening()).toBe(0)
  nudge.main()
  expect(page.listening()).toBeGreaterThan(0)
})

test('in a frame it does nothing at all (F24)', () => {
  vi.stubGlobal('top', {})
  nudge.main()
  expect(page.listening()).toBe(0)
  expect(fakeBrowser.runtime.sendMessage).not.toHaveBeenCalled()
  expect(Object.hasOwn(globalThis, LIVING)).toBe(false)
})
