import { expect, test, vi } from 'vitest'
import { createCopying } from '@/entrypoints/background/copying'
import { createQueue } from '@/entrypoints/background/queue'
import type { CheckIn } from '@/utils/core/check-in/check-in'
import { type Entry, newEntry } from '@/utils/core/journal/entry'
import { DAY } from '@/utils/core/time'
import { fakeKept } from '../../../support/fake-kept'
import { EVENING } from '../../../support/lives'
import { fakeClock } from '../../../support/memory'

function setUp(
  entries: readonly Entry[],
  trouble = false,
  cover = async (text: string): Promise<string | null> => text,
) {
  const clock = fakeClock(EVENING)
  const there = new Map<number, string>()
  const listing = { entries, removed: [] as Entry[], unreadable: 0, lost: false }
  const list = vi.fn(async () =>
    trouble ? { ok: false as const, trouble: 'failed' as const } : { ok: true as const, value: listing },
  )
  const copies = {
    list: async () => [...there.keys()],
    put: async (at: number, text: string) => void there.set(at, text),
    remove: async (at: number) => void there.delete(at),
    removePlain: vi.fn(async () => {}),
  }
  const voices = { sweep: vi.fn(async () => ({ ok: true as const, value: undefined })) }
  const ports = {
    clock,
    journal: { list },
    checkIns: fakeKept<CheckIn>(),
    copies,
    cover,
    voices,
    enqueue: createQueue(),
  }
  return { copy: createCopying(ports), clock, there, list, listing, copies, voices }
}

const note = newEntry('a', 'rain', null, EVENING - DAY)

test('a journal is copied once a day, and three copies stay', async () => {
  const { copy, clock, there, list } = setUp([note])
  await Promise.all([copy(), copy()])
  expect(list).toHaveBeenCalledTimes(1)
  expect(JSON.parse(there.get(EVENING) ?? '')).toMatchObject({
    arbor: 'journal',
    entries: [{ text: 'rain' }],
  })
  for (let day = 1; day <= 5; day += 1) {
    clock.at += DAY
    await copy()
  }
  expect([...there.keys()]).toEqual([3, 4, 5].map(day => EVENING + day * DAY))
})

test.each([
  ['is empty', []],
  ['has no words', [{ ...newEntry('a', '', null, EVENING - DAY), voices: ['v'] }]],
  ['cannot be read', null],
])('a journal that %s takes no copy’s place', async (_how, entries) => {
  const { copy, there } = setUp(entries ?? [note], entries === null)
  there.set(EVENING - 9 * DAY, 'what was there')
  await copy()
  expect([...there]).toEqual([[EVENING - 9 * DAY, 'what was there']])
})

test('a copy that went wrong lets the others stay', async () => {
  const { copy, there, copies } = setUp([note])
  for (const days of [3, 2, 1]) there.set(EVENING - days * DAY, 'a copy')
  copies.put = () => Promise.reject(new Error('The disk is full.'))
  await expect(copy()).rejects.toThrow('full')
  expect(there.size).toBe(3)
})

test('of a locked journal there are only sealed copies, and none while nobody can read it', async () => {
  const sealed = setUp([note], false, async text => `sealed ${text.length}`)
  await sealed.copy()
  expect(sealed.copies.removePlain).toHaveBeenCalled()
  expect(sealed.there.get(EVENING)).toMatch(/^sealed/)
  const locked = setUp([note], false, async () => null)
  await locked.copy()
  expect(locked.there.size).toBe(0)
  expect(locked.copies.removePlain).not.toHaveBeenCalled()
})

test('what was spoken goes for good with its entry, and not while that can come back', async () => {
  const { copy, listing, voices } = setUp([{ ...note, voices: ['said', 'also'] }])
  listing.removed = [{ ...note, id: 'b', voices: ['removed'] }]
  await copy()
  expect(voices.sweep).toHaveBeenCalledExactlyOnceWith(new Set(['said', 'also', 'removed']), EVENING)
})

test.each([
  ['some of it cannot be read', { unreadable: 1 }],
  ['the browser has lost it', { lost: true }],
])('nothing spoken goes where %s', async (_how, state) => {
  const { copy, listing, voices } = setUp([note])
  Object.assign(listing, state)
  await copy()
  expect(voices.sweep).not.toHaveBeenCalled()
})
