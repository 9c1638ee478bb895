import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { erased } from '@/utils/platform/erased'

const { local, session } = fakeBrowser.storage
const log = (...at: number[]) => ({ 'arbor.nudges': { shown: at } })

beforeEach(() => fakeBrowser.reset())

test('what is erased is off the disk, and comes back once', async () => {
  await local.set({ ...log(1), 'arbor.settings': { look: 'paper' } })
  await erased.take('cards', ['arbor.nudges'])
  expect(await local.get()).toEqual({ 'arbor.settings': { look: 'paper' } })
  await erased.putBack('cards')
  expect(await local.get()).toEqual({ ...log(1), 'arbor.settings': { look: 'paper' } })
  expect(await session.get()).toEqual({})
  await erased.putBack('cards')
  expect(await local.get('arbor.nudges')).toEqual(log(1))
})

test('it comes back beside what came since', async () => {
  await local.set(log(1))
  await erased.take('cards', ['arbor.nudges'])
  await local.set(log(2))
  await erased.putBack('cards')
  expect(await local.get()).toEqual(log(1, 2))
})

test('erasing nothing does not forget what was erased before', async () => {
  await local.set(log(1))
  await erased.take('cards', ['arbor.nudges'])
  await erased.take('cards', ['arbor.nudges'])
  await erased.putBack('cards')
  expect(await local.get()).toEqual(log(1))
})
