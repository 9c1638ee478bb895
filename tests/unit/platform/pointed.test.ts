import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pointed } from '@/utils/platform/pointed'

beforeEach(() => fakeBrowser.reset())

test('where a page is, and nothing more of its address, is there once', async () => {
  await pointed.put({ url: 'https://example.org/a/b?c=d#e', title: 'A page' })
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toMatch(/c=d|A page/)
  expect(await fakeBrowser.storage.local.get()).toEqual({})
  expect(await pointed.take()).toEqual({ host: 'example.org', path: '/a/b' })
  expect(await pointed.take()).toBeNull()
})

test.each([
  ['a private window', { url: 'https://example.org/', incognito: true }],
  ['a page of the browser', { url: 'about:config' }],
  ['a page it does not know', {}],
])('nothing of %s is kept', async (_what, page) => {
  await pointed.put(page)
  expect(await pointed.take()).toBeNull()
})
