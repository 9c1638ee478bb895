import { expect, test } from 'vitest'
import { giveWay } from '@/entrypoints/background/give-way'
import type { Updates } from '@/utils/platform/updates'

/** A browser with these pages of ours open, and how often a new version took over. */
function fakeUpdates(open: () => Promise<readonly string[]>) {
  const updates: Updates & { taken: number } = {
    taken: 0,
    onReady() {},
    open,
    takeOver() {
      this.taken += 1
    },
  }
  return updates
}

test('F14 with nobody there a new version takes over', async () => {
  const updates = fakeUpdates(async () => [])
  await giveWay(updates)
  expect(updates.taken).toBe(1)
})

test('F14 with a page open it does not, and nobody is interrupted', async () => {
  const updates = fakeUpdates(async () => ['moz-extension://abc/popup.html#write'])
  await giveWay(updates)
  expect(updates.taken).toBe(0)
})

test('F14 when nobody can tell what is open, it does not', async () => {
  const updates = fakeUpdates(() => Promise.reject(new Error('No tabs today.')))
  await expect(giveWay(updates)).rejects.toThrow()
  expect(updates.taken).toBe(0)
})
