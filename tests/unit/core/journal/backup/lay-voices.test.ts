import { expect, test, vi } from 'vitest'
import { BEGUN } from '@/tests/support/backup-plan'
import { fakeKept } from '@/tests/support/fake-kept'
import { EVENING } from '@/tests/support/lives'
import { fakeClock } from '@/tests/support/memory'
import type { CheckIn } from '@/utils/core/check-in/check-in'
import { type BackupPorts, backUp } from '@/utils/core/journal/backup/back-up'
import { TRY_AGAIN } from '@/utils/core/journal/backup/due'
import { sealedSize } from '@/utils/core/journal/backup/files'
import type { Put } from '@/utils/core/journal/backup/place'
import type { BackupPlan, Problem } from '@/utils/core/journal/backup/plan'
import { type Entry, newEntry, removed } from '@/utils/core/journal/entry'
import { DAY } from '@/utils/core/time'
import { measured, newVoice, type Voice, withPart } from '@/utils/core/voice/voice'
import { readVoiceFile } from '@/utils/core/voice/voice-file'

const nameOf = (id: string) => `arbor-voice-mfkkmq-${id}.age`
const peaks = Array.from({ length: 48 }, () => 7)
/** Spoken a day ago, and over. */
const spoken = (id: string): Voice =>
  measured(withPart(newVoice(id, 'audio/webm', EVENING - DAY), 3), { length: 900, peaks })
const note = (id: string, voices: readonly string[]): Entry => ({
  ...newEntry(id, '', null, EVENING - DAY),
  voices,
})

/** As large as what is sealed, and to be looked into all the same. */
function sealed(content: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const all = new Uint8Array(sealedSize(bytes.length))
  all.set(bytes)
  return all
}

function setUp({
  entries = [note('n', ['a', 'b'])] as readonly Entry[],
  gone = [] as readonly Entry[],
  voices = [spoken('a'), spoken('b')],
  where = 'folder' as 'folder' | 'downloads',
} = {}) {
  const clock = fakeClock(EVENING)
  const plans = fakeKept<BackupPlan>()
  plans.there.set(BEGUN.id, { ...BEGUN, where })
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const put = vi.fn(async (): Promise<Put> => ({ ok: true, name: 'arbor.json.age', bytes: 9 }))
  const lay = vi.fn(async (name: string, content: Uint8Array<ArrayBuffer>): Promise<Put> => {
    files.set(name, content)
    return { ok: true, name, bytes: content.length }
  })
  const there = async () =>
    where === 'downloads' ? [] : [...files].map(([name, { length }]) => ({ name, bytes: length }))
  const look = vi.fn(async (): Promise<Awaited<ReturnType<typeof there>> | null> => there())
  const list = vi.fn<BackupPorts['voices']['list']>(async () => ({ ok: true, value: voices }))
  const read = vi.fn<BackupPorts['voices']['read']>(async id => {
    const voice = voices.find(one => one.id === id)
    return { ok: true, value: voice ? { voice, bytes: new Uint8Array([1, 2, 3]) } : null }
  })
  const seal = vi.fn<BackupPorts['seal']>(async content => sealed(content))
  const journal = vi.fn<BackupPorts['journal']['list']>(async () => ({
    ok: true,
    value: { entries, removed: gone, lost: false },
  }))
  const ports: BackupPorts = {
    plans,
    journal: { list: journal },
    checkIns: fakeKept<CheckIn>(),
    voices: { list, read },
    seal,
    places: { [where]: { put, look, lay } },
    inTurn: work => work(),
    now: () => clock.now(),
  }
  const now = () => plans.there.get('backup')
  return { ports, clock, plans, files, put, lay, look, list, read, seal, journal, now }
}

test('what was spoken lies beside the notes, each voice in a file of its own, and once', async () => {
  const { ports, clock, files, put, lay, read, now } = setUp()
  await backUp(ports)
  expect([...files.keys()]).toEqual([nameOf('a'), nameOf('b')])
  const file = files.get(nameOf('a'))!
  const size = file.length - sealedSize(0)
  expect(readVoiceFile(file, size)?.voice).toEqual(spoken('a'))
  expect(now()).toMatchObject({ last: { at: EVENING }, missing: 0, triedAt: null, voices: [] })
  clock.at += 7 * DAY
  await backUp(ports)
  expect(put).toHaveBeenCalledTimes(2)
  expect(lay).toHaveBeenCalledTimes(2)
  // It is not even read again.
  expect(read).toHaveBeenCalledTimes(2)
})

test('one that is not whole there is put there again, and so is all of it with another key', async () => {
  const { ports, files, lay, plans } = setUp()
  await backUp(ports)
  files.set(nameOf('a'), files.get(nameOf('a'))!.subarray(0, 200))
  files.set(nameOf('b'), new Uint8Array())
  await backUp(ports, true)
  expect(lay).toHaveBeenCalledTimes(4)
  plans.there.set('backup', { ...BEGUN, recipient: 'age1qqqqqqq' })
  await backUp(ports)
  expect(lay).toHaveBeenCalledTimes(6)
  expect(files.size).toBe(4)
})

test('only what some note speaks of, in the bin as well, and only when it is over', async () => {
  const live = { ...withPart(newVoice('live', 'audio/webm', EVENING - 1000), 3) }
  const unmeasured = withPart(newVoice('old', 'audio/webm', EVENING - DAY), 3)
  const { ports, lay, now } = setUp({
    entries: [note('n', ['live', 'old', 'elsewhere', 'empty'])],
    gone: [removed(note('m', ['bin']), EVENING)],
    voices: [live, unmeasured, spoken('bin'), spoken('loose'), newVoice('empty', '', EVENING - DAY)],
  })
  await backUp(ports)
  expect(lay.mock.calls.map(([name]) => name)).toEqual([nameOf('old'), nameOf('bin')])
  expect(now()?.missing).toBe(0)
})

test('among the downloads nobody can look: what was put there is remembered', async () => {
  const { ports, clock, lay, now } = setUp({ where: 'downloads' })
  await backUp(ports)
  expect(now()).toMatchObject({ voices: ['a', 'b'], missing: 0 })
  clock.at += 7 * DAY
  await backUp(ports)
  expect(lay).toHaveBeenCalledTimes(2)
})

test.each<[Problem, number]>([
  ['full', 1],
  ['gone', 1],
  ['asks', 1],
  ['failed', 2],
])(
  'F42 a voice that cannot be put there (%s) costs the notes nothing, and is not claimed',
  async (problem, tries) => {
    const { ports, clock, put, lay, now } = setUp()
    lay.mockResolvedValue({ ok: false, problem })
    await backUp(ports)
    expect(lay).toHaveBeenCalledTimes(tries)
    expect(now()).toMatchObject({ last: { at: EVENING }, problem: null, missing: 2, triedAt: EVENING })
    // It is left alone for a while, and then what is missing is tried again, and no other backup made.
    await backUp(ports)
    expect(lay).toHaveBeenCalledTimes(tries)
    clock.at += TRY_AGAIN
    lay.mockResolvedValue({ ok: true, name: '', bytes: 1 })
    await backUp(ports)
    expect(put).toHaveBeenCalledOnce()
    expect(now()).toMatchObject({ last: { at: EVENING }, missing: 0, triedAt: null })
  },
)

test('F52 whoever is killed between two voices has claimed only what is there', async () => {
  const { ports, lay, files, now } = setUp({ where: 'downloads' })
  lay.mockImplementation(async (name, content) => {
    if (files.size > 0) return new Promise(() => {})
    files.set(name, content)
    return { ok: true, name, bytes: content.length }
  })
  void backUp(ports)
  await vi.waitFor(() => expect(lay).toHaveBeenCalledTimes(2))
  expect(now()).toMatchObject({ last: { at: EVENING }, voices: ['a'], missing: 1 })
})

test('F52 whoever is killed before the first of them has claimed none', async () => {
  const { ports, look, now } = setUp()
  look.mockReturnValue(new Promise(() => {}))
  void backUp(ports)
  await vi.waitFor(() => expect(look).toHaveBeenCalled())
  expect(now()).toMatchObject({ last: { at: EVENING }, missing: 2 })
})

test('where nobody may look, or what was spoken cannot be read, it is said to be missing', async () => {
  const shut = setUp()
  shut.look.mockResolvedValue(null)
  await backUp(shut.ports)
  expect(shut.now()).toMatchObject({ last: { at: EVENING }, missing: 2, triedAt: EVENING })
  const unread = setUp()
  unread.list.mockResolvedValue({ ok: false, trouble: 'failed' })
  await backUp(unread.ports)
  expect(unread.now()).toMatchObject({ last: { at: EVENING }, missing: 2 })
  const one = setUp()
  one.read.mockImplementationOnce(async () => ({ ok: false, trouble: 'failed' }))
  await backUp(one.ports)
  expect(one.now()).toMatchObject({ missing: 1 })
  const sealless = setUp()
  sealless.seal.mockImplementation(async content => (typeof content === 'string' ? sealed(content) : null))
  await backUp(sealless.ports)
  expect(sealless.lay).not.toHaveBeenCalled()
  expect(sealless.now()).toMatchObject({ last: { at: EVENING }, missing: 2 })
})

test('F53 a voice that was damaged here takes no better one’s place', async () => {
  const { ports, files, lay, read, now } = setUp({ entries: [note('n', ['a'])], voices: [spoken('a')] })
  const whole = sealed(new Uint8Array(900))
  files.set(nameOf('a'), whole)
  await backUp(ports)
  expect(lay).not.toHaveBeenCalled()
  files.delete(nameOf('a'))
  read.mockResolvedValue({ ok: true, value: { voice: spoken('a'), bytes: new Uint8Array() } })
  await backUp(ports, true)
  expect(lay).not.toHaveBeenCalled()
  expect(now()?.missing).toBe(1)
})

test('under the lock nothing is read, and nothing is claimed', async () => {
  const { ports, clock, lay, journal, now } = setUp()
  lay.mockResolvedValue({ ok: false, problem: 'full' })
  await backUp(ports)
  journal.mockResolvedValue({ ok: false, trouble: 'locked' })
  clock.at += TRY_AGAIN
  const before = now()
  await backUp(ports)
  expect(now()).toEqual(before)
})

test('one that was turned off meanwhile is not turned on again', async () => {
  const { ports, lay, plans, now } = setUp()
  lay.mockImplementation(async name => {
    plans.there.clear()
    return { ok: true, name, bytes: 1 }
  })
  await backUp(ports)
  expect(lay).toHaveBeenCalledOnce()
  expect(now()).toBeUndefined()
})
