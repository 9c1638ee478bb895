import { expect, test, vi } from 'vitest'
import { type Outside, reconcile } from '@/entrypoints/background/reconcile'
import { DEFAULT_SETTINGS } from '@/utils/core/settings/settings'
import { HOUR } from '@/utils/core/time'
import { EMPTY_RECORD } from '@/utils/core/window/state'
import { EVENING, openRecord } from '../../../support/lives'

const REDDIT = '*://*.reddit.com/*'
const BLUESKY = '*://*.bsky.app/*'
const open = openRecord()
const settings = { ...DEFAULT_SETTINGS, bedtime: null, sites: ['reddit', 'bluesky'] }
const landing = EVENING + 3 * HOUR

/** The outside as a small world that remembers what was done to it. */
function outside(over: { granted?: string[]; registered?: string[] } = {}) {
  const world = {
    alarm: null as number | null,
    icon: '',
    title: '',
    registered: over.registered ?? [],
    told: [] as string[],
    noted: [] as string[],
    granted: over.granted ?? [REDDIT, BLUESKY],
  }
  const ports: Outside = {
    alarms: { set: async at => void Object.assign(world, { alarm: at }) },
    toolbar: { show: async ({ icon }, title) => void Object.assign(world, { icon, title }) },
    permissions: { granted: async patterns => patterns.filter(it => world.granted.includes(it)) },
    scripts: {
      registered: async () => world.registered,
      register: async matches => void Object.assign(world, { registered: [...matches] }),
      unregister: async () => void Object.assign(world, { registered: [] }),
      bringCard: async () => true,
      inject: async matches => void world.told.push(`inject ${matches.length}`),
      dismiss: async () => void world.told.push(`dismiss with ${world.registered.length} registered`),
    },
    titleOf: ({ phase }) => phase ?? 'no window',
    note: async where => void world.noted.push(where),
  }
  return { world, ports }
}

test('an open window past Resting has its alarm, its leaf and its scripts', async () => {
  const { world, ports } = outside()
  await reconcile(ports, open, settings, landing)
  expect(world).toMatchObject({
    alarm: EVENING + 4 * HOUR,
    icon: 'leaf',
    title: 'landing',
    registered: [BLUESKY, REDDIT],
    told: ['inject 2'],
  })
})

test('running it again changes nothing', async () => {
  const { world, ports } = outside()
  await reconcile(ports, open, settings, landing)
  await reconcile(ports, open, settings, landing)
  expect(world.told).toEqual(['inject 2'])
})

test.each([
  ['no window', EMPTY_RECORD, landing],
  ['Resting', open, EVENING + HOUR],
])('in %s nothing is registered, and what was is told to leave first', async (_name, record, now) => {
  const { world, ports } = outside({ registered: [REDDIT] })
  await reconcile(ports, record, settings, now)
  expect(world.registered).toEqual([])
  expect(world.told).toEqual(['dismiss with 1 registered'])
})

test('F27 access taken back: that site is let go, the other stays', async () => {
  const { world, ports } = outside({ registered: [REDDIT, BLUESKY], granted: [BLUESKY] })
  await reconcile(ports, open, settings, landing)
  expect(world.registered).toEqual([BLUESKY])
  expect(world.told).toEqual(['dismiss with 2 registered', 'inject 1'])
})

test('F25 access never given: nothing registered, everything else as ever', async () => {
  const { world, ports } = outside({ granted: [] })
  await reconcile(ports, open, settings, landing)
  expect(world).toMatchObject({ registered: [], icon: 'leaf', told: [] })
})

test('F06 an alarm that was lost is set again', async () => {
  const { world, ports } = outside()
  await reconcile(ports, open, settings, landing)
  world.alarm = null
  await reconcile(ports, open, settings, landing)
  expect(world.alarm).toBe(EVENING + 4 * HOUR)
})

test('one part of the outside failing does not stop the others', async () => {
  const { world, ports } = outside()
  const failing = { ...ports, toolbar: { show: vi.fn().mockRejectedValue(new Error('gone')) } }
  await reconcile(failing, open, settings, landing)
  expect(world.alarm).not.toBeNull()
  expect(world.noted).toEqual(['reconcile toolbar'])
})
