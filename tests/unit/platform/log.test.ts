import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { lines, note } from '@/utils/platform/log'

beforeEach(() => fakeBrowser.reset())

test('keeps what failed, in order, and the latest hundred of it', async () => {
  for (let count = 1; count <= 102; count += 1) await note('here', new TypeError(`no ${count}`))
  const kept = await lines()
  expect(kept).toHaveLength(100)
  expect(kept.at(0)).toBe('here: TypeError: no 3')
  expect(kept.at(-1)).toBe('here: TypeError: no 102')
})

test('has nothing to say at first, or when its store is not what it wrote', async () => {
  expect(await lines()).toEqual([])
  await fakeBrowser.storage.session.set({ 'arbor.log': ['a line', 7] })
  expect(await lines()).toEqual(['a line'])
})

test('neither noting nor reading throws when the store is gone', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValue(new Error('gone'))
  await expect(note('here', 'x')).resolves.toBeUndefined()
  expect(await lines()).toEqual([])
})
