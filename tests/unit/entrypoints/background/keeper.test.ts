import { describe, expect, test, vi } from 'vitest'
import { createKeeper } from '@/entrypoints/background/keeper'
import { createQueue } from '@/entrypoints/background/queue'
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings/settings'
import { DAY, HOUR, MINUTE } from '@/utils/core/time'
import type { Reminder } from '@/utils/core/window/reminders'
import { EMPTY_RECORD, type WindowRecord } from '@/utils/core/window/state'
import { nextWake } from '@/utils/core/window/wake'
import { EVENING } from '../../../support/lives'
import { fakeClock, memory } from '../../../support/memory'

function setUp() {
  const clock = fakeClock(EVENING)
  const window = memory<WindowRecord>(EMPTY_RECORD)
  const settings = memory<Settings>(DEFAULT_SETTINGS)
  const reconcile = vi.fn(async () => undefined)
  const remind = vi.fn<(due: readonly Reminder[]) => Promise<void>>(async () => undefined)
  const reading = vi.fn(async () => ({}))
  /** A new keeper on the same storage: what a killed worker comes back as. */
  const start = () =>
    createKeeper({ clock, window, settings, reading, reconcile, remind, enqueue: createQueue() })
  return { clock, window, settings, reading, reconcile, remind, start }
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
    { at: 2.2 * HOUR, intent: { type: 'feel', is: 'sleepy' } },
    { at: 2.4 * HOUR, intent: { type: 'time', thing: 'talk', clock: '23:00' } },
    { at: 2.6 * HOUR, intent: { type: 'correct', ended: { ago: 2 * HOUR } } },
    { at: 2.8 * HOUR, intent: { type: 'until', until: { length: 24 * HOUR } } },
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

test('a length chosen for this once, and an end on the clock', async () => {
  const { start } = setUp()
  const eight = await start().dispatch({ type: 'begin', ended: { ago: 0 }, until: { length: 8 * HOUR } })
  expect(eight).toMatchObject({ span: { ends: EVENING + 8 * HOUR } })
  const until = await start().dispatch({ type: 'until', until: { clock: '23:15' } })
  const ends = until.kind === 'open' ? new Date(until.span.ends) : null
  expect([ends?.getHours(), ends?.getMinutes()]).toEqual([23, 15])
})

test('a wake reads once and writes at most once, a reminder included', async () => {
  const { clock, window, settings, reading, remind, start } = setUp()
  settings.value = { ...DEFAULT_SETTINGS, remind: ['water'], bedtime: null }
  const keeper = start()
  await keeper.dispatch({ type: 'begin', ended: { ago: 0 } })
  clock.at = nextWake(window.value, settings.value, EVENING + 2 * HOUR) ?? 0
  const writes = window.writes
  reading.mockClear()
  await keeper.wake()
  expect(remind).toHaveBeenCalledOnce()
  expect(reading).toHaveBeenCalledOnce()
  expect(window.writes - writes).toBe(1)
})

test('a reminder is given once, however often and from however many workers it is woken', async () => {
  const { clock, window, settings, remind, start } = setUp()
  settings.value = { ...DEFAULT_SETTINGS, remind: ['water'], bedtime: null }
  await start().dispatch({ type: 'begin', ended: { ago: 0 } })
  clock.at = (nextWake(window.value, settings.value, EVENING + 2 * HOUR) ?? 0) + 10
  await start().wake()
  clock.at += MINUTE
  await Promise.all([start().wake(), start().wake()])
  expect(remind.mock.calls.flat(2)).toMatchObject([{ kind: 'water' }])
})

test('F02 a worker killed before it saved gives the reminder again under the same key, rather than never', async () => {
  const { clock, window, settings, remind, start } = setUp()
  settings.value = { ...DEFAULT_SETTINGS, remind: ['water'], bedtime: null }
  await start().dispatch({ type: 'begin', ended: { ago: 0 } })
  clock.at = (nextWake(window.value, settings.value, EVENING + 2 * HOUR) ?? 0) + 10
  vi.spyOn(window, 'write').mockRejectedValueOnce(new Error('killed'))
  await expect(start().wake()).rejects.toThrow('killed')
  await start().wake()
  const keys = remind.mock.calls.flat(2).map(({ key }) => key)
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

test('a quiet while begins on a day after, for someone who wants them, and not a third time', async () => {
  const { clock, window, settings, start } = setUp()
  const keeper = start()
  await keeper.dispatch({ type: 'begin', ended: { ago: 0 } })
  clock.at = EVENING + 2 * DAY
  await keeper.dispatch({ type: 'begin-session' })
  expect(window.value.sessions).toEqual([])
  settings.value = { ...DEFAULT_SETTINGS, daysAfter: true }
  for (let press = 0; press < 4; press += 1) {
    await keeper.dispatch({ type: 'begin-session' })
    clock.at += HOUR
  }
  expect(window.value.sessions).toHaveLength(2)
})

describe('begin-if-none', () => {
  test('begins a window counted from now where none is open, which can be ended and opened again', async () => {
    const { start } = setUp()
    const state = await start().dispatch({ type: 'begin-if-none' })
    expect(state).toMatchObject({ kind: 'open', span: { anchor: EVENING, ends: EVENING + 12 * HOUR } })
    await start().dispatch({ type: 'end' })
    expect(await start().dispatch({ type: 'reopen' })).toEqual(state)
  })

  test('leaves an open window as it is, and begins another when that one is over', async () => {
    const { start, clock } = setUp()
    const first = await start().dispatch({ type: 'begin', ended: { ago: HOUR } })
    clock.at += HOUR
    expect(await start().dispatch({ type: 'begin-if-none' })).toEqual(first)
    clock.at = EVENING + 2 * DAY
    expect(await start().dispatch({ type: 'begin-if-none' })).toMatchObject({
      kind: 'open',
      span: { anchor: clock.at },
    })
  })
})

describe('toggle-nudges', () => {
  test('pauses them, lets them come again, and pauses anew when a pause is over', async () => {
    const { start, clock } = setUp()
    const toggle = () => start().dispatch({ type: 'toggle-nudges' })
    await start().dispatch({ type: 'begin', ended: { ago: 0 } })
    expect(await toggle()).toMatchObject({ span: { quietUntil: EVENING + HOUR } })
    expect(await toggle()).toMatchObject({ span: { quietUntil: null } })
    expect(await toggle()).toMatchObject({ span: { quietUntil: EVENING + HOUR } })
    clock.at += 2 * HOUR
    expect(await toggle()).toMatchObject({ span: { quietUntil: EVENING + 3 * HOUR } })
  })

  test('changes nothing where no window is open', async () => {
    expect(await setUp().start().dispatch({ type: 'toggle-nudges' })).toEqual({ kind: 'idle' })
  })
})
