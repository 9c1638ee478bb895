import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { lines } from '@/utils/platform/log'
import { notify } from '@/utils/platform/notify'
import { fakeEvent } from '../../support/fake-event'

const notice = { key: '1 water 0', title: 'Arbor', message: 'Some water could be nice about now.' }

/** The browser's notices, after the person said yes; before that there is not even the name. */
function allow() {
  const onClicked = fakeEvent<[key: string]>()
  const create = vi.fn(async (key: string, _options: object) => key)
  const clear = vi.fn(async () => true)
  Object.assign(fakeBrowser, { notifications: { create, clear, onClicked } })
  return { create, clear, onClicked }
}

beforeEach(() => void Object.assign(fakeBrowser, { notifications: undefined }))

test('shows a notice by its key, silently and without hurry', async () => {
  const { create } = allow()
  await notify.show(notice)
  expect(create).toHaveBeenCalledExactlyOnceWith(
    notice.key,
    expect.objectContaining({ title: notice.title, message: notice.message, silent: true, priority: 0 }),
  )
})

test('says nothing where it may not, and does not fail', async () => {
  await notify.show(notice)
  expect(await lines()).toEqual([])
})

test('a browser that refuses is noted, and no more', async () => {
  const { create } = allow()
  create.mockRejectedValue(new Error('Unable to download all specified images.'))
  await notify.show(notice)
  expect(await lines()).toEqual(['notify: Error: Unable to download all specified images.'])
})

test('a press is passed on with its key, and takes the notice away', () => {
  const { clear, onClicked } = allow()
  const pressed = vi.fn()
  notify.onPressed(pressed)
  onClicked.fire(notice.key)
  expect(pressed).toHaveBeenCalledExactlyOnceWith(notice.key)
  expect(clear).toHaveBeenCalledWith(notice.key)
})

test('what was allowed only after the start is heard from then on, once, however often it is asked', () => {
  const pressed = vi.fn()
  const hearAgain = notify.onPressed(pressed)
  const { onClicked } = allow()
  hearAgain()
  hearAgain()
  expect(onClicked.count()).toBe(1)
  onClicked.fire(notice.key)
  expect(pressed).toHaveBeenCalledOnce()
})

test('where it was allowed, taken back and allowed again, it is heard', () => {
  const pressed = vi.fn()
  allow()
  const hearAgain = notify.onPressed(pressed)
  Object.assign(fakeBrowser, { notifications: undefined })
  hearAgain()
  const { onClicked } = allow()
  hearAgain()
  onClicked.fire(notice.key)
  expect(pressed).toHaveBeenCalledOnce()
})
