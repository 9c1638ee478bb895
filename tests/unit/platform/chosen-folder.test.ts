import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { chosenFolder } from '@/utils/platform/chosen-folder'
import { fakeFolder } from '../../support/fake-folder'

/** A database in memory can hold no real folder, but what stands for one. */
const NOTES = { name: 'Notes' }

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()))

test('a folder is remembered only when that is wished, and until then the one before it', async () => {
  vi.stubGlobal(
    'showDirectoryPicker',
    vi.fn().mockResolvedValueOnce(NOTES).mockResolvedValueOnce({ name: 'Papers' }),
  )
  expect(chosenFolder.isPossible()).toBe(true)
  const chosen = await chosenFolder.choose()
  expect(chosen?.name).toBe('Notes')
  expect(await chosenFolder.recall()).toBeNull()
  expect(await chosen?.keep()).toBe(true)
  await chosenFolder.choose()
  expect(await chosenFolder.recall()).toEqual(NOTES)
})

test('who closes the window for it has chosen none, nor has who has no such window', async () => {
  vi.stubGlobal('showDirectoryPicker', vi.fn().mockRejectedValue(new DOMException('Closed.', 'AbortError')))
  expect(await chosenFolder.choose()).toBeNull()
  vi.stubGlobal('showDirectoryPicker', undefined)
  expect(chosenFolder.isPossible()).toBe(false)
  expect(await chosenFolder.choose()).toBeNull()
})

test('a folder that cannot be remembered is not said to be', async () => {
  vi.stubGlobal('showDirectoryPicker', vi.fn().mockResolvedValue({ name: 'Notes', odd: () => {} }))
  const chosen = await chosenFolder.choose()
  expect(await chosen?.keep()).toBe(false)
  vi.stubGlobal('indexedDB', undefined)
  expect(await chosen?.keep()).toBe(false)
})

test.each([
  ['granted', true],
  ['denied', false],
] as const)('asked again, the browser says %s', async (access, isIn) => {
  const fake = fakeFolder()
  fake.access = access
  vi.spyOn(chosenFolder, 'recall').mockResolvedValue({
    ...fake.folder,
    requestPermission: async () => access,
  } as never)
  expect(await chosenFolder.ask()).toBe(isIn)
})

test('where there is no folder, or no storage, nobody is let in', async () => {
  expect(await chosenFolder.ask()).toBe(false)
  vi.stubGlobal('indexedDB', undefined)
  expect(await chosenFolder.ask()).toBe(false)
})
