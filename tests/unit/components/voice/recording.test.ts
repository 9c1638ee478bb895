import { describe, expect, test, vi } from 'vitest'
import { createRecording, type RecordingState } from '@/components/voice/recording'
import type { Deaf } from '@/components/voice/voice-port'
import type { Trouble } from '@/utils/core/journal/answer'
import { LONGEST, PART, type Voice } from '@/utils/core/voice/voice'

const settled = () => new Promise<void>(resolve => setImmediate(resolve))
const NOON = Date.UTC(2027, 4, 3, 12)

/** Somebody who speaks into a microphone, or has none. `trouble`, while set, is all that storage answers. */
async function speak({ problem, slow = false }: { problem?: Deaf; slow?: boolean } = {}) {
  const kept = new Map<number, Uint8Array>()
  const store = { trouble: null as Trouble | null, heads: [] as Voice[] }
  const said: RecordingState[] = []
  const onKept = vi.fn()
  const ear: { part?: (bytes: Uint8Array) => void; over?: (why: 'stopped' | 'gone') => void } = {}
  const stop = vi.fn(() => ear.over?.('stopped'))
  const allow = Promise.withResolvers<void>()
  if (!slow) allow.resolve()
  const recording = createRecording({
    microphone: {
      async listen(heard) {
        await allow.promise
        if (problem) return { ok: false, problem }
        Object.assign(ear, heard)
        return { ok: true, type: 'audio/webm', level: () => 0.5, stop }
      },
    },
    voices: {
      async keep(voice, parts) {
        await settled()
        if (store.trouble) return { ok: false, trouble: store.trouble }
        for (const { at, bytes } of parts) kept.set(at, bytes)
        store.heads.push(voice)
        return { ok: true, value: undefined }
      },
      read: async () => ({
        ok: true,
        value: {
          voice: store.heads.at(-1) as Voice,
          bytes: new Uint8Array([...kept.values()].flatMap(it => [...it])),
        },
      }),
      look: async () => ({ ok: true, value: null }),
      list: async () => ({ ok: true, value: [] }),
      bringIn: async () => ({ ok: true, value: undefined }),
      restore: async () => ({ ok: true, value: true }),
      takeOut: async () => ({ ok: true, value: undefined }),
    },
    sound: {
      measure: async bytes => (bytes.length > 0 ? { length: 123, peaks: [1] } : null),
      open: async () => null,
    },
    now: () => NOON,
    newId: () => 'v',
    onKept,
    tell: state => said.push(state),
  })
  await settled()
  const part = async (...bytes: number[]) => {
    ear.part?.(new Uint8Array(bytes))
    for (let turn = 0; turn < 4; turn += 1) await settled()
  }
  const end = async (why: 'stopped' | 'gone' = 'stopped') => {
    if (why === 'gone') ear.over?.('gone')
    else recording.stop()
    for (let turn = 0; turn < 8; turn += 1) await settled()
  }
  const bytes = () => [...kept.entries()].toSorted(([a], [b]) => a - b).flatMap(([, part]) => [...part])
  return { recording, part, end, bytes, store, onKept, said, stop, allow, last: () => said.at(-1) }
}

describe('speaking', () => {
  test('is kept part by part, under an id that is told once something is there', async () => {
    const { recording, part, bytes, store, onKept, last } = await speak()
    expect(last()).toEqual({ at: 'listening', trouble: null })
    expect(onKept).not.toHaveBeenCalled()
    await part(1, 2)
    await part(3)
    expect(bytes()).toEqual([1, 2, 3])
    expect(onKept.mock.calls).toEqual([['v']])
    expect(store.heads.at(-1)).toMatchObject({
      id: 'v',
      at: NOON,
      type: 'audio/webm',
      size: 3,
      length: 2 * PART,
    })
    expect(recording.length()).toBe(2 * PART)
    expect(recording.level()).toBe(0.5)
  })

  test('is measured when it is over', async () => {
    const { part, end, store, last } = await speak()
    await part(1)
    await end()
    expect(last()).toEqual({ at: 'over', why: 'stopped', isEmpty: false })
    expect(store.heads.at(-1)).toMatchObject({ length: 123, peaks: [1], size: 1 })
  })

  test('of which nothing was heard keeps nothing', async () => {
    const { end, store, onKept, last } = await speak()
    await end()
    expect(last()).toEqual({ at: 'over', why: 'stopped', isEmpty: true })
    expect(store.heads).toEqual([])
    expect(onKept).not.toHaveBeenCalled()
  })

  test.each<Deaf>(['refused', 'missing', 'busy', 'failed'])(
    'where the microphone is %s says so',
    async problem => {
      expect((await speak({ problem })).last()).toEqual({ at: 'deaf', problem })
    },
  )

  test('keeps what was said until the microphone was taken away', async () => {
    const { part, end, bytes, last } = await speak()
    await part(1)
    await end('gone')
    expect(last()).toEqual({ at: 'over', why: 'gone', isEmpty: false })
    expect(bytes()).toEqual([1])
  })

  test('ends by itself after half an hour', async () => {
    const { part, stop, last, bytes } = await speak()
    const parts = LONGEST / PART
    for (let count = 1; count < parts; count += 1) await part(1)
    expect(stop).not.toHaveBeenCalled()
    await part(2)
    expect(stop).toHaveBeenCalledTimes(1)
    expect(last()).toEqual({ at: 'over', why: 'limit', isEmpty: false })
    expect(bytes()).toHaveLength(parts)
  })

  test('that nobody waits for any more lets go of the microphone when it comes', async () => {
    const { recording, allow, stop, last } = await speak({ slow: true })
    expect(last()).toEqual({ at: 'asking' })
    recording.stop()
    allow.resolve()
    await settled()
    expect(stop).toHaveBeenCalled()
  })
})

describe('storage that fails meanwhile', () => {
  test('is told, and what it did not take goes along with the next', async () => {
    const { part, bytes, store, last } = await speak()
    await part(1)
    store.trouble = 'failed'
    await part(2)
    await part(3)
    expect(last()).toEqual({ at: 'listening', trouble: 'failed' })
    store.trouble = null
    await part(4)
    expect(last()).toEqual({ at: 'listening', trouble: null })
    expect(bytes()).toEqual([1, 2, 3, 4])
  })

  test('at the end holds the last of it until it is taken', async () => {
    const { recording, part, end, bytes, store, last } = await speak()
    await part(1)
    store.trouble = 'failed'
    await part(2)
    await end()
    expect(last()).toEqual({ at: 'unkept', trouble: 'failed' })
    recording.retry()
    for (let turn = 0; turn < 4; turn += 1) await settled()
    expect(last()).toEqual({ at: 'unkept', trouble: 'failed' })
    store.trouble = null
    recording.retry()
    for (let turn = 0; turn < 8; turn += 1) await settled()
    expect(last()).toEqual({ at: 'over', why: 'stopped', isEmpty: false })
    expect(bytes()).toEqual([1, 2])
  })
})
