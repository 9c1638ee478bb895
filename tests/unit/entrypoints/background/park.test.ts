import { expect, test } from 'vitest'
import { createPark } from '@/entrypoints/background/park'
import { createQueue } from '@/entrypoints/background/queue'
import type { Parked } from '@/utils/core/parked/parked'
import { HOUR } from '@/utils/core/time'
import { fakeKept } from '../../../support/fake-kept'
import { EVENING } from '../../../support/lives'
import { fakeClock } from '../../../support/memory'

const page = { url: 'https://example.org/a?b#c', title: 'A page' }

function setUp() {
  const clock = fakeClock(EVENING)
  const parked = fakeKept<Parked>()
  let ids = 0
  const park = createPark({ clock, newId: () => `id-${++ids}`, parked, enqueue: createQueue() })
  return { clock, parked, park, all: () => [...parked.there.values()] }
}

test('a page is put aside with the address and the title the browser gave', async () => {
  const { park, all } = setUp()
  await park({ ...page, incognito: false })
  expect(all()).toMatchObject([{ ...page, kind: 'page', at: EVENING, returnedAt: null }])
})

test('put aside twice, even at once, it is there once and counts from the second time', async () => {
  const { park, all, clock } = setUp()
  await Promise.all([park(page), park(page)])
  clock.at += HOUR
  await park({ ...page, title: 'A page, read further' })
  expect(all()).toMatchObject([{ id: 'id-1', title: 'A page, read further', at: EVENING + HOUR }])
})

test('what was come back to can be put aside anew', async () => {
  const { park, all, parked } = setUp()
  await park(page)
  await parked.put({ ...all()[0]!, returnedAt: EVENING + HOUR })
  await park(page)
  expect(all()).toHaveLength(2)
})

test.each([
  ['a page of the browser', { url: 'about:config', title: 'Settings' }],
  ['a page in a private window', { ...page, incognito: true }],
])('%s is let be', async (_what, seen) => {
  const { park, all } = setUp()
  await park(seen)
  expect(all()).toEqual([])
})

test('rejects when it could not be kept', async () => {
  const { park, parked } = setUp()
  parked.trouble = 'failed'
  await expect(park(page)).rejects.toThrow('failed')
})
