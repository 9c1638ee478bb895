import { expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

vi.stubGlobal('chrome', fakeBrowser)
const { bytesOf } = await import('@/utils/platform/room')

test.each([
  ['nothing', undefined, 0],
  ['words, as JSON in UTF-8', { text: 'día' }, 15],
  ['bytes, each for one, beside what they stand in', { sealed: new Uint8Array(100) }, 113],
])('the size of %s', (_, value, bytes) => {
  expect(bytesOf(value)).toBe(bytes)
})
