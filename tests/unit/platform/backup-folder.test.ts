import { expect, expectTypeOf, test } from 'vitest'
import type { Place } from '@/utils/core/journal/backup/place'
import { DAY } from '@/utils/core/time'
import { backupFolder } from '@/utils/platform/backup-folder'
import { fakeFolder } from '../../support/fake-folder'

const NOON = new Date('2026-11-25T12:00').getTime()
const KEY = { name: 'arbor-key-mfkkmq.age', text: 'locked', isNew: true }
const bytes = (text: string) => new TextEncoder().encode(text)

function setUp() {
  const fake = fakeFolder()
  const place = backupFolder(async () => fake.folder)
  const put = (text = 'rain', days = 0) => place.put(bytes(text), NOON + days * DAY, KEY)
  const lay = (text: string) => place.lay('arbor-voice-mfkkmq-a.age', bytes(text))
  const names = () => [...fake.files.keys()].toSorted()
  return { fake, put, lay, look: () => place.look(), names }
}

test('has the shape that making a backup asks for', () => {
  expectTypeOf<ReturnType<typeof backupFolder>>().toExtend<Place>()
})

test('a backup and its key are laid down, and read back', async () => {
  const { fake, put, names } = setUp()
  expect(await put()).toEqual({ ok: true, name: 'arbor-2026-11-25.json.age', bytes: 4 })
  expect(names()).toEqual(['arbor-2026-11-25.json.age', KEY.name])
  expect(fake.files.get(KEY.name)).toEqual(bytes('locked'))
})

test('F52 five backups stay, with the key, and with what is not ours', async () => {
  const { fake, put, names } = setUp()
  fake.files.set('arbor-key-qqqqqq.age', bytes('another key'))
  fake.files.set('diary.txt', bytes('mine'))
  for (let day = 0; day < 7; day += 1) await put('rain', day)
  const backups = ['27', '28', '29', '30'].map(day => `arbor-2026-11-${day}.json.age`)
  expect(names()).toEqual(
    [...backups, 'arbor-2026-12-01.json.age', KEY.name, 'arbor-key-qqqqqq.age', 'diary.txt'].toSorted(),
  )
})

test('a key that was taken away or spoilt is laid down again', async () => {
  const { fake, put } = setUp()
  await put()
  fake.files.set(KEY.name, bytes('lock'))
  await put()
  expect(fake.files.get(KEY.name)).toEqual(bytes('locked'))
})

test.each([
  ['is gone', 'list', 'NotFoundError', 'gone'],
  ['is no longer ours to write in', 'make', 'NotAllowedError', 'asks'],
  ['has no room', 'write', 'QuotaExceededError', 'full'],
  ['has no room at the very end', 'close', 'QuotaExceededError', 'full'],
  ['gives nothing back', 'read', 'NotReadableError', 'failed'],
] as const)(
  'F52 where the folder %s, nothing is claimed and every older one is there',
  async (_how, what, name, problem) => {
    const { fake, put, names } = setUp()
    for (let day = 0; day < 5; day += 1) await put('rain', day)
    const before = names()
    let tries = 0
    fake.before = (step, file) => {
      // The key may be looked at; what is new is what fails.
      if (step === what && file !== KEY.name && (what !== 'read' || ++tries > 5))
        throw new DOMException('As a browser says it.', name)
    }
    expect(await put('rain', 5)).toEqual({ ok: false, problem })
    fake.before = () => {}
    expect(names()).toEqual(before)
    expect(await put('rain', 5)).toMatchObject({ ok: true })
    expect(names()).toHaveLength(before.length)
  },
)

test('F52 what comes back otherwise than it was written is not claimed, and takes no place', async () => {
  const { fake, put, names } = setUp()
  await put()
  fake.before = (step, name) => {
    if (step === 'read' && name.includes('-2.')) fake.files.set(name, bytes('hail'))
  }
  expect(await put()).toEqual({ ok: false, problem: 'failed' })
  expect(names()).toEqual(['arbor-2026-11-25.json.age', KEY.name])
})

test('F52 one that was killed in the middle left a name, and the next backup takes that away', async () => {
  const { fake, put, names } = setUp()
  fake.files.set('arbor-2026-11-24.json.age', new Uint8Array())
  await put()
  expect(names()).toEqual(['arbor-2026-11-25.json.age', KEY.name])
})

test('an older one that will not go is no harm', async () => {
  const { fake, put, names } = setUp()
  fake.before = step => {
    if (step === 'remove') throw new DOMException('As a browser says it.', 'NoModificationAllowedError')
  }
  for (let day = 0; day < 6; day += 1) expect(await put('rain', day)).toMatchObject({ ok: true })
  expect(names()).toHaveLength(7)
})

test('nothing is written where we are not let in, or where there is no folder', async () => {
  const { fake, put, names } = setUp()
  fake.access = 'prompt'
  expect(await put()).toEqual({ ok: false, problem: 'asks' })
  expect(names()).toEqual([])
  expect(await backupFolder(async () => null).put(bytes('rain'), NOON, KEY)).toEqual({
    ok: false,
    problem: 'gone',
  })
  const closed = backupFolder(() => Promise.reject(new Error('No storage.')))
  expect(await closed.put(bytes('rain'), NOON, KEY)).toEqual({ ok: false, problem: 'failed' })
})

test('what was spoken is laid beside the backups, seen there, and outlives them', async () => {
  const { fake, put, lay, look, names } = setUp()
  expect(await lay('sound')).toEqual({ ok: true, name: 'arbor-voice-mfkkmq-a.age', bytes: 5 })
  expect(await look()).toEqual([{ name: 'arbor-voice-mfkkmq-a.age', bytes: 5 }])
  for (let day = 0; day < 7; day += 1) await put('rain', day)
  expect(names()).toContain('arbor-voice-mfkkmq-a.age')
  // One that was cut off there gives way.
  fake.files.set('arbor-voice-mfkkmq-a.age', bytes('so'))
  await lay('sound')
  expect(fake.files.get('arbor-voice-mfkkmq-a.age')).toEqual(bytes('sound'))
})

test.each([
  ['write', 'QuotaExceededError', 'full'],
  ['make', 'NotFoundError', 'gone'],
  ['read', 'NotReadableError', 'failed'],
] as const)('F42 a voice that fails to be laid down (%s) is not claimed', async (what, name, problem) => {
  const { fake, lay, names } = setUp()
  fake.before = step => {
    if (step === what) throw new DOMException('As a browser says it.', name)
  }
  expect(await lay('sound')).toEqual({ ok: false, problem })
  fake.before = () => {}
  expect(names()).toEqual([])
})

test('nobody looks where we are not let in', async () => {
  const { fake, look, lay } = setUp()
  fake.access = 'prompt'
  expect(await look()).toBeNull()
  expect(await lay('sound')).toEqual({ ok: false, problem: 'asks' })
  expect(await backupFolder(async () => null).look()).toBeNull()
  expect(await backupFolder(() => Promise.reject(new Error('No storage.'))).look()).toBeNull()
})
