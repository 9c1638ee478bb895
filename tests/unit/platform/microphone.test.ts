import { expect, expectTypeOf, test, vi } from 'vitest'
import type { MicrophonePort } from '@/components/voice/voice-port'
import { microphone } from '@/utils/platform/microphone'

test('the platform has the shape the screens ask for', () => {
  expectTypeOf<typeof microphone>().toExtend<MicrophonePort>()
})

test.each([
  ['granted', 'given'],
  ['denied', 'refused'],
  ['prompt', 'asks'],
])('access that the browser calls %s is %s', async (state, access) => {
  vi.stubGlobal('navigator', { permissions: { query: async () => ({ state }) } })
  expect(await microphone.access()).toBe(access)
})

test('a browser that does not tell has to be asked', async () => {
  vi.stubGlobal('navigator', {})
  expect(await microphone.access()).toBe('asks')
})

const deaf = (getUserMedia: () => Promise<unknown>) => {
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } })
  return microphone.listen({ part: vi.fn(), over: vi.fn() })
}

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'missing'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'failed'],
])('%s is %s', async (name, problem) => {
  expect(await deaf(() => Promise.reject(new DOMException('', name)))).toEqual({ ok: false, problem })
})

test('a microphone that cannot be recorded from is let go of', async () => {
  const stop = vi.fn()
  expect(await deaf(async () => ({ getTracks: () => [{ stop }] }))).toEqual({ ok: false, problem: 'failed' })
  expect(stop).toHaveBeenCalled()
})

test('where there is no microphone to ask for at all it says so', async () => {
  vi.stubGlobal('navigator', {})
  expect(await microphone.listen({ part: vi.fn(), over: vi.fn() })).toEqual({ ok: false, problem: 'failed' })
})

/** A recorder whose blobs are read when it pleases, the first of them last. */
function fakeRecorder() {
  const track = Object.assign(new EventTarget(), { stop: vi.fn() })
  const recorder = Object.assign(new EventTarget(), {
    mimeType: 'audio/webm',
    state: 'recording',
    start: vi.fn(),
    stop: vi.fn(() => {
      recorder.state = 'inactive'
      recorder.dispatchEvent(new Event('stop'))
    }),
  })
  const context = {
    createAnalyser: () => ({ fftSize: 4, getFloatTimeDomainData: (all: Float32Array) => all.fill(1) }),
    createMediaStreamSource: () => ({ connect: vi.fn() }),
    close: vi.fn(async () => {}),
  }
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: async () => ({ getTracks: () => [track] }) } })
  vi.stubGlobal(
    'MediaRecorder',
    Object.assign(
      function Recorder() {
        return recorder
      },
      { isTypeSupported: () => true },
    ),
  )
  vi.stubGlobal('AudioContext', function Context() {
    return context
  })
  const hear = (bytes: number[], after: Promise<void>) => {
    const data = { size: bytes.length, arrayBuffer: () => after.then(() => new Uint8Array(bytes).buffer) }
    recorder.dispatchEvent(Object.assign(new Event('dataavailable'), { data }))
  }
  return { recorder, track, context, hear }
}

test('parts come in their order, the end after the last of them, and nothing listens any more', async () => {
  const { recorder, track, context, hear } = fakeRecorder()
  const heard: unknown[] = []
  const answer = await microphone.listen({
    part: bytes => heard.push(...bytes),
    over: why => heard.push(why),
  })
  if (!answer.ok) throw new Error(answer.problem)
  expect(recorder.start).toHaveBeenCalledWith(1000)
  expect(answer.level()).toBe(1)
  const slow = Promise.withResolvers<void>()
  hear([1], slow.promise)
  hear([], Promise.resolve())
  hear([2], Promise.resolve())
  answer.stop()
  expect(track.stop).toHaveBeenCalled()
  expect(context.close).toHaveBeenCalled()
  slow.resolve()
  await vi.waitFor(() => expect(heard).toEqual([1, 2, 'stopped']))
})

test('a microphone that goes by itself is told from one that was stopped', async () => {
  const { recorder, track } = fakeRecorder()
  const over = vi.fn()
  await microphone.listen({ part: vi.fn(), over })
  track.dispatchEvent(new Event('ended'))
  track.dispatchEvent(new Event('ended'))
  expect(recorder.stop).toHaveBeenCalledTimes(1)
  await vi.waitFor(() => expect(over).toHaveBeenCalledExactlyOnceWith('gone'))
})
