/**
 * The microphone. Quirks hidden here:
 * - A browser asks for it over a tab only; in a popup or a side panel it refuses without asking, as if somebody had
 *   said no. So `access` is looked at first (`core/voice/where.ts`).
 * - A recording comes as blobs, whose bytes are read one after the other, or a short one could overtake a long one.
 * - Sound is not let through to an `AudioContext` before a press on the page: until then there is no level to show.
 */

import { levelOf } from '../core/voice/peaks'
import { SOUND_TYPES } from '../core/voice/sound-type'
import { PART } from '../core/voice/voice'
import type { Access } from '../core/voice/where'

type Problem = 'refused' | 'missing' | 'busy' | 'failed'

/** Told what comes of it. */
interface Heard {
  /** A piece of sound; it means something only after all that came before. */
  part(bytes: Uint8Array): void
  /** Nothing more comes: it was stopped, or the microphone is gone. */
  over(why: 'stopped' | 'gone'): void
}

/** Bits a second: speech in full, a quarter of a megabyte a minute. */
const RATE = 32_000

export const microphone = {
  /** What the browser would say to us. */
  async access(): Promise<Access> {
    try {
      const { state } = await navigator.permissions.query({ name: 'microphone' })
      return state === 'granted' ? 'given' : state === 'denied' ? 'refused' : 'asks'
    } catch {
      // It does not tell.
      return 'asks'
    }
  },

  /** Begins to listen, once the person has let us. Never throws. */
  async listen(
    heard: Heard,
  ): Promise<
    | { readonly ok: true; readonly type: string; level(): number; stop(): void }
    | { readonly ok: false; readonly problem: Problem }
  > {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } })
      try {
        return { ok: true, ...record(stream, heard) }
      } catch {
        hush(stream)
        return { ok: false, problem: 'failed' }
      }
    } catch (error) {
      return { ok: false, problem: problemOf(error) }
    }
  },
}

function record(stream: MediaStream, heard: Heard) {
  const mimeType = SOUND_TYPES.find(type => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: RATE, ...(mimeType && { mimeType }) })
  const meter = meterOf(stream)
  let why: 'stopped' | 'gone' = 'gone'
  let reading = Promise.resolve()
  recorder.addEventListener('dataavailable', ({ data }) => {
    reading = reading.then(async () => {
      if (data.size > 0) heard.part(new Uint8Array(await data.arrayBuffer()))
    })
  })
  const end = () => recorder.state !== 'inactive' && recorder.stop()
  // Pulled out, or taken back in the browser's own menus: Chromium would go on recording nothing.
  for (const track of stream.getTracks()) track.addEventListener('ended', end)
  recorder.addEventListener('stop', () => {
    hush(stream)
    meter.close()
    void reading.then(() => heard.over(why))
  })
  recorder.start(PART)
  return {
    type: recorder.mimeType,
    level: meter.level,
    stop() {
      why = 'stopped'
      end()
    },
  }
}

function meterOf(stream: MediaStream) {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  context.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  return {
    level() {
      analyser.getFloatTimeDomainData(samples)
      return levelOf(samples)
    },
    close: () => void context.close(),
  }
}

function hush(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

function problemOf(error: unknown): Problem {
  switch (error instanceof Error ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused'
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'missing'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'failed'
  }
}
