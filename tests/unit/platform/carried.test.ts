import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { FRESH } from '@/utils/core/nudge/detector'
import { carried } from '@/utils/platform/carried'

beforeEach(() => fakeBrowser.reset())

test('what is carried is in memory only, the latest of it', async () => {
  expect(await carried.read()).toBeNull()
  const drift = { ...FRESH, active: 9, seen: 1, hopped: 1 }
  await carried.write({ site: 'b', drift: { ...drift, active: 1 } })
  await carried.write({ site: 'a', drift })
  expect(await carried.read()).toEqual({ site: 'a', drift })
  expect(await fakeBrowser.storage.local.get()).toEqual({})
  await carried.forget()
  expect(await carried.read()).toBeNull()
})

test('what cannot be read is nothing', async () => {
  await fakeBrowser.storage.session.set({ 'arbor.carried': 'far' })
  expect(await carried.read()).toBeNull()
})
