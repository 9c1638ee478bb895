import { expect, test, vi } from 'vitest'
import { createKeeper } from '@/entrypoints/background/keeper'
import { createQueue } from '@/entrypoints/background/queue'
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { DAY, HOUR, MINUTE } from '@/utils/core/time'
import { EMPTY_RECORD, type WindowRecord } from '@/utils/core/window/state'
import { EVENING } from '../../../support/lives'
import { fakeClock, memory } from '../../../support/memory'

function setUp() {
  const clock = fakeClock(EVENING)
  const window = memory<WindowRecord>(EMPTY_RECORD)
  const settings = memory<Settings>(DEFAULT_SETTINGS)
  const reconcile = vi.fn(async () => undefined)
  /** A new keeper on the same storage: what a killed worker comes back as. */
  const start = () => createKeeper({ clock, window, settings, reconcile, enqueue: createQueue() })
  return { clock, window, settings, reconcile, start }
}

test('begins with the length that was chosen', async () => {
  const { start, settings } = setUp()
  settings.value = { ...DEFAULT_SETTINGS, length: 4 * HOUR }
  const state = await start().dispatch({ type: 'begin', ended: { ago: HOUR } })
  expect(state).toMatchObject({ kind: 'open', span: { anchor: EVENING - HOUR, ends: EVENING + 3 * HOUR } })
})

test('F01 a worker killed between any two steps comes back to the same window', async () => {
  const lasting = setUp()
  const dying = setUp()
  const one = lasting.start()
  const steps = [
    { at: 0, intent: { type: 'begin', ended: { ago: 0 } } },
    { at: HOUR, intent: { type: 'settled' } },
    { at: 2 * HOUR, intent: { type: 'pause-nudges' } },
    { at: 3 * HOUR, intent: { type: 'moment', of: 'read' } },
    { at: 4 * HOUR, intent: { type: 'end' } },
    { at: 5 * HOUR, intent: { type: 'reopen' } },
  ] as const
  for (const { at, intent } of steps) {
    lasting.clock.at = dying.clock.at = EVENING + at
    await one.dispatch(intent)
    await dying.start().dispatch(intent)
    expect(dying.window.value).toEqual(lasting.window.value)
  }
  expect(dying.window.value.state).toMatchObject({ kind: 'open', span: { settledAt: EVENING + HOUR } })
})

test('F05 a start long after the end closes the window at its end, once', async () => {
  const { clock, window, start } = setUp()
  await start().dispatch({ type: 'begin', ended: { ago: 0 } })
  clock.at = EVENING + 3 * DAY
  await start().wake()
  await start().wake()
  expect(window.value.state).toMatchObject({ kind: 'closed', span: { endedAt: EVENING + 12 * HOUR } })
  expect(window.value.past).toHaveLength(1)
})

test('F70 fifty commands at once are taken in order and none is lost', async () => {
  const { window, start } = setUp()
  const keeper = start()
  await keeper.dispatch({ type: 'begin', ended: { ago: 0 } })
  await Promise.all(Array.from({ length: 50 }, () => keeper.dispatch({ type: 'moment', of: 'rest' })))
  expect(window.value.state).toMatchObject({ span: { moments: { length: 50 } } })
})

test('a wake with nothing due writes nothing, but the clock is noted now and then', async () => {
  const { clock, window, start } = setUp()
  const keeper = start()
  await keeper.dispatch({ type: 'begin', ended: { ago: 0 } })
  clock.at += MINUTE
  await keeper.wake()
  expect(window.writes).toBe(1)
  clock.at += 20 * MINUTE
  await keeper.wake()
  expect(window.writes).toBe(2)
})

test('the state is saved before the outside is touched', async () => {
  const { window, start, reconcile } = setUp()
  reconcile.mockImplementation(async () => {
    expect(window.value.state.kind).toBe('open')
  })
  await start().dispatch({ type: 'begin', ended: { ago: 0 } })
  expect(reconcile).toHaveBeenCalledOnce()
})

test('one failing command does not hold up the next', async () => {
  const { window, start } = setUp()
  const keeper = start()
  const read = vi.spyOn(window, 'mend').mockRejectedValueOnce(new Error('disk'))
  await expect(keeper.wake()).rejects.toThrow('disk')
  read.mockRestore()
  expect((await keeper.dispatch({ type: 'begin', ended: { ago: 0 } })).kind).toBe('open')
})
