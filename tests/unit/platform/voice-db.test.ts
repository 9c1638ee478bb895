import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, expectTypeOf, test, vi } from 'vitest'
import type { VoicePort } from '@/components/voice/voice-port'
import { asked, openRaw, openVersionTwo } from '@/tests/support/database'
import type { Answer } from '@/utils/core/journal/answer'
import { DAY } from '@/utils/core/time'
import { measured, newVoice, withPart } from '@/utils/core/voice/voice'
import type { voiceDb } from '@/utils/platform/voice-db'

type VoiceDb = typeof voiceDb

/** A page of ours: its own copy of the module, its own connection. */
async function openPage(): Promise<VoiceDb> {
  vi.resetModules()
  return (await import('@/utils/platform/voice-db')).voiceDb
}

function got<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.trouble)
  return answer.value
}

const NOON = Date.UTC(2027, 4, 3, 12)
const first = newVoice('a', 'audio/webm', NOON)
const sound = (...bytes: number[]) => new Uint8Array(bytes)

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()))

test('the platform has the shape the screens ask for', () => {
  expectTypeOf<VoiceDb>().toExtend<VoicePort>()
})

describe('a voice', () => {
  test('is put down part by part, and is whole up to the last, whoever reads it', async () => {
    const page = await openPage()
    const one = withPart(first, 2)
    await page.keep(one, [{ at: 0, bytes: sound(1, 2) }])
    expect(got(await (await openPage()).read('a'))).toEqual({ voice: one, bytes: sound(1, 2) })
    // More parts than one digit counts, or they would come back in another order.
    let voice = one
    for (let at = 1; at <= 11; at += 1) {
      voice = withPart(voice, 1)
      await page.keep(voice, [{ at, bytes: sound(at) }])
    }
    expect(got(await page.read('a'))).toEqual({
      voice,
      bytes: sound(1, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
    })
    expect(await page.size()).toBe(13)
  })

  test('is known without its sound, and measured without another copy of it', async () => {
    const page = await openPage()
    await page.keep(withPart(first, 1), [{ at: 0, bytes: sound(9) }])
    const known = measured(withPart(first, 1), { length: 900, peaks: Array.from({ length: 48 }, () => 7) })
    await page.keep(known, [])
    expect(got(await page.look('a'))).toEqual(known)
    expect(got(await page.list())).toEqual([known])
    expect(got(await page.read('a'))?.bytes).toEqual(sound(9))
  })

  test('that is not there is nothing', async () => {
    const page = await openPage()
    expect(got(await page.look('a'))).toBeNull()
    expect(got(await page.read('a'))).toBeNull()
    expect(got(await page.list())).toEqual([])
    expect(await page.size()).toBe(0)
  })

  test('ends before a part that cannot be read', async () => {
    const page = await openPage()
    await page.keep(
      first,
      [0, 1, 2].map(at => ({ at, bytes: sound(at) })),
    )
    const raw = await openRaw()
    await asked(
      raw.transaction('voices', 'readwrite').objectStore('voices').put({ of: 'part', id: 'a', at: 1 }),
    )
    raw.close()
    expect(got(await page.read('a'))?.bytes).toEqual(sound(0))
  })
})

test('from a file they come as if spoken now, all of them', async () => {
  const page = await openPage()
  await page.bringIn(
    [
      { voice: first, bytes: sound(1, 2) },
      { voice: { ...first, id: 'b' }, bytes: sound(3) },
    ],
    NOON + 5,
  )
  expect(got(await page.list())).toMatchObject([
    { id: 'a', at: NOON + 5, size: 2 },
    { id: 'b', at: NOON + 5, size: 1 },
  ])
  expect(got(await page.read('b'))?.bytes).toEqual(sound(3))
})

test('what belongs to no entry goes for good, but not what has only just come', async () => {
  const page = await openPage()
  for (const id of ['used', 'loose', 'young']) {
    const at = id === 'young' ? NOON : NOON - 2 * DAY
    await page.keep({ ...first, id, at }, [{ at: 0, bytes: sound(1) }])
  }
  await page.sweep(new Set(['used']), NOON)
  expect(got(await page.list()).map(({ id }) => id)).toEqual(['used', 'young'])
  const raw = await openRaw()
  expect(await asked(raw.transaction('voices').objectStore('voices').count())).toBe(4)
  raw.close()
})

test('a database of an older version gets room for them, and keeps what it has', async () => {
  const older = await openVersionTwo()
  await asked(older.transaction('entries', 'readwrite').objectStore('entries').put({ id: 'x', text: 'rain' }))
  older.close()
  const page = await openPage()
  expect(await page.keep(first, [])).toEqual({ ok: true, value: undefined })
  const raw = await openRaw()
  expect(await asked(raw.transaction('entries').objectStore('entries').count())).toBe(1)
  raw.close()
})

test('where nothing can be opened it says so', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  const page = await openPage()
  expect(await page.keep(first, [])).toEqual({ ok: false, trouble: 'unavailable' })
  expect(await page.size()).toBe(0)
})

describe('what comes back from a backup', () => {
  const whole = { voice: { ...withPart(first, 2), peaks: null }, bytes: sound(1, 2) }

  test('is as it was, and goes out again', async () => {
    const page = await openPage()
    await page.keep(withPart({ ...first, id: 'b' }, 1), [{ at: 0, bytes: sound(9) }])
    expect(got(await page.restore(whole))).toBe(true)
    expect(got(await (await openPage()).read('a'))).toEqual(whole)
    await page.takeOut(['a', 'nowhere'])
    expect(got(await page.read('a'))).toBeNull()
    expect(got(await page.list())).toMatchObject([{ id: 'b' }])
  })

  test('never takes the place of a sound that is there', async () => {
    const page = await openPage()
    await page.keep(withPart(first, 3), [{ at: 0, bytes: sound(7, 8, 9) }])
    expect(got(await page.restore(whole))).toBe(false)
    expect(got(await page.read('a'))?.bytes).toEqual(sound(7, 8, 9))
  })

  test('is not mixed with parts that lost their head', async () => {
    const page = await openPage()
    await page.keep(withPart(first, 3), [
      { at: 0, bytes: sound(7) },
      { at: 1, bytes: sound(8) },
    ])
    const db = await openRaw()
    await asked(db.transaction('voices', 'readwrite').objectStore('voices').delete(['head', 'a', 0]))
    db.close()
    expect(got(await page.restore(whole))).toBe(true)
    expect(got(await page.read('a'))?.bytes).toEqual(sound(1, 2))
  })
})
