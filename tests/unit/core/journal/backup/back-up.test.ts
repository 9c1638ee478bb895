import { expect, test, vi } from 'vitest'
import { BEGUN as NEW_PLAN } from '@/tests/support/backup-plan'
import type { CheckIn } from '@/utils/core/check-in/check-in'
import { type BackupPorts, backUp } from '@/utils/core/journal/backup/back-up'
import type { Put } from '@/utils/core/journal/backup/place'
import type { BackupPlan } from '@/utils/core/journal/backup/plan'
import { type Entry, newEntry } from '@/utils/core/journal/entry'
import { DAY } from '@/utils/core/time'
import { fakeKept } from '../../../../support/fake-kept'
import { EVENING } from '../../../../support/lives'
import { fakeClock } from '../../../../support/memory'

const BEGUN: BackupPlan = { ...NEW_PLAN, every: 'day', recipient: 'age1mfkkmq' }
const rain = newEntry('a', 'rain', null, EVENING - DAY)
const utf8 = (text: string) => new TextEncoder().encode(text)

function setUp({
  entries = [rain] as readonly Entry[],
  lost = false,
  plan = BEGUN as BackupPlan | null,
} = {}) {
  const clock = fakeClock(EVENING)
  const plans = fakeKept<BackupPlan>()
  if (plan) plans.there.set(plan.id, plan)
  const checkIns = fakeKept<CheckIn>()
  const put = vi.fn(
    async (backup: Uint8Array<ArrayBuffer>, _at: number, _key: object): Promise<Put> => ({
      ok: true,
      name: 'arbor.json.age',
      bytes: backup.length,
    }),
  )
  const list = vi.fn(async () => ({ ok: true as const, value: { entries, removed: [], lost } }))
  const seal = vi.fn(
    async (
      content: string | Uint8Array<ArrayBuffer>,
      _recipient: string,
    ): Promise<Uint8Array<ArrayBuffer> | null> => (typeof content === 'string' ? utf8(content) : content),
  )
  let turn = Promise.resolve()
  const ports: BackupPorts = {
    plans,
    journal: { list },
    checkIns,
    seal,
    voices: { list: async () => ({ ok: true, value: [] }), read: async () => ({ ok: true, value: null }) },
    places: { folder: { put, look: async () => [], lay: async () => ({ ok: false, problem: 'failed' }) } },
    inTurn: work => {
      turn = turn.then(work)
      return turn
    },
    now: () => clock.now(),
  }
  return { ports, clock, plans, checkIns, put, seal, list, now: () => plans.there.get('backup') }
}

test('one is made when it is due, and only then, whoever else looks at the same time', async () => {
  const { ports, clock, put, seal, now } = setUp()
  await Promise.all([backUp(ports), backUp(ports)])
  expect(put).toHaveBeenCalledOnce()
  expect(put.mock.calls[0]?.[2]).toEqual({ name: 'arbor-key-mfkkmq.age', text: 'locked', isNew: true })
  expect(seal).toHaveBeenCalledWith(expect.stringContaining('"rain"'), 'age1mfkkmq')
  expect(now()?.last).toMatchObject({ at: EVENING, name: 'arbor.json.age' })
  await backUp(ports)
  expect(put).toHaveBeenCalledOnce()
  clock.at += DAY
  await backUp(ports)
  expect(put.mock.lastCall?.[2]).toMatchObject({ isNew: false })
  expect(now()?.last?.at).toBe(EVENING + DAY)
})

test('one is made when somebody presses for it', async () => {
  const { ports, put } = setUp()
  await backUp(ports)
  await backUp(ports, true)
  expect(put).toHaveBeenCalledTimes(2)
})

test('nothing is made where nobody asked for it, or from where its place cannot be reached', async () => {
  const none = setUp({ plan: null })
  await backUp(none.ports, true)
  expect(none.list).not.toHaveBeenCalled()
  const far = setUp({ plan: { ...BEGUN, where: 'downloads' } })
  await backUp(far.ports, true)
  expect(far.list).not.toHaveBeenCalled()
})

test('F36 a journal that is empty, or was lost, takes no backup’s place', async () => {
  for (const { ports, put, now } of [setUp({ entries: [] }), setUp({ lost: true })]) {
    await backUp(ports, true)
    expect(put).not.toHaveBeenCalled()
    expect(now()).toEqual(BEGUN)
  }
})

test.each(['asks', 'gone', 'full', 'failed'] as const)(
  'F52 one that cannot be made (%s) is never said to be, and what was said before stays',
  async problem => {
    const { ports, clock, put, now } = setUp()
    await backUp(ports)
    const { last } = now()!
    clock.at += DAY
    put.mockResolvedValue({ ok: false, problem })
    await backUp(ports)
    expect(now()).toMatchObject({ last, problem, triedAt: clock.at })
    // It is tried again, and then all is well.
    clock.at += DAY
    put.mockResolvedValue({ ok: true, name: 'b', bytes: 1 })
    await backUp(ports)
    expect(now()).toMatchObject({ last: { at: clock.at, name: 'b' }, problem: null, triedAt: null })
  },
)

test('F52 whoever is killed in the middle has claimed nothing', async () => {
  const { ports, put, now } = setUp()
  put.mockReturnValue(new Promise(() => {}))
  void backUp(ports)
  await vi.waitFor(() => expect(put).toHaveBeenCalled())
  expect(now()).toEqual(BEGUN)
})

test('what cannot be locked goes nowhere, nor what cannot be read', async () => {
  const shut = setUp()
  shut.seal.mockResolvedValue(null)
  await backUp(shut.ports)
  expect(shut.put).not.toHaveBeenCalled()
  expect(shut.now()?.problem).toBe('failed')
  const unread = setUp()
  unread.checkIns.trouble = 'failed'
  await backUp(unread.ports)
  expect(unread.put).not.toHaveBeenCalled()
  expect(unread.now()?.problem).toBe('unread')
})

test('one that was turned off meanwhile is not turned on again', async () => {
  const { ports, plans, put, now } = setUp()
  put.mockImplementation(async () => {
    plans.there.clear()
    return { ok: true, name: 'a', bytes: 1 }
  })
  await backUp(ports)
  expect(now()).toBeUndefined()
})

test('how often was changed meanwhile: that stays', async () => {
  const { ports, plans, put, now } = setUp()
  put.mockImplementation(async () => {
    plans.there.set('backup', { ...BEGUN, every: 'month' })
    return { ok: true, name: 'a', bytes: 1 }
  })
  await backUp(ports)
  expect(now()).toMatchObject({ every: 'month', last: { name: 'a' } })
})
