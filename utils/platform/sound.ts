/**
 * Sound, measured and played, without an address: our pages load no media from anywhere, not even from themselves.
 * Quirks hidden here: sound that is decoded takes as much room as it lasts, so it is decoded no finer than speech
 * needs, and let go of with the screen it is on; and where there is nothing to hear by, Firefox waits for it for ever.
 */

import { type Duration, SECOND } from '../core/time'
import { PEAKS, peaksOf } from '../core/voice/peaks'

/** Sound that can be played. */
interface Track {
  readonly length: Duration
  /** From so far in; `over` is called when it is at its end, or another is played. Rejects where nothing plays. */
  play(from: Duration, over: () => void): Promise<void>
  /** Where it is; where it was stopped while it is. */
  place(): Duration
  stop(): void
  /** Lets go of it. */
  close(): void
}

/** How long something to hear by may take to be there. */
const LATE: Duration = 3 * SECOND
/** Samples a second: twice the highest of a voice. */
const FINE = 24_000
/** The same, to draw from. */
const COARSE = 3_000

/** Stops what plays; one thing at a time. */
let hush: (() => void) | null = null

export const sound = {
  /** How long a sound is, and how loud along its length; null for what is none. */
  async measure(bytes: Uint8Array<ArrayBuffer>) {
    const buffer = await decoded(bytes, COARSE)
    return buffer && { length: lengthOf(buffer), peaks: peaksOf(buffer.getChannelData(0), PEAKS) }
  },

  /** Null for what is no sound. */
  async open(bytes: Uint8Array<ArrayBuffer>): Promise<Track | null> {
    const buffer = await decoded(bytes, FINE)
    return buffer && trackOf(buffer)
  },
}

function trackOf(buffer: AudioBuffer): Track {
  const context = new AudioContext()
  let playing: { readonly source: AudioBufferSourceNode; readonly since: number } | null = null
  let rest = 0
  /** Counts what was asked for, so that only the last of it is done. */
  let asked = 0
  const place = () =>
    playing ? Math.min(buffer.duration, context.currentTime - playing.since) : Math.min(buffer.duration, rest)

  function stop(): void {
    asked += 1
    rest = place()
    playing?.source.stop()
    playing = null
  }

  return {
    length: lengthOf(buffer),
    place: () => place() * 1000,
    stop,
    async play(from, over) {
      hush?.()
      stop()
      const mine = asked
      await Promise.race([context.resume(), late()])
      if (mine !== asked) return
      const source = context.createBufferSource()
      const ended = () => {
        if (playing?.source !== source) return
        stop()
        over()
      }
      source.buffer = buffer
      source.connect(context.destination)
      source.addEventListener('ended', ended)
      source.start(0, from / 1000)
      playing = { source, since: context.currentTime - from / 1000 }
      hush = ended
    },
    close() {
      stop()
      void context.close()
    },
  }
}

function late(): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, LATE, new Error('Nothing to hear it by.')))
}

const lengthOf = ({ duration }: AudioBuffer): Duration => Math.round(duration * 1000)

async function decoded(bytes: Uint8Array<ArrayBuffer>, rate: number): Promise<AudioBuffer | null> {
  try {
    // What is decoded is taken away from whoever had it.
    return await new OfflineAudioContext(1, 1, rate).decodeAudioData(bytes.slice().buffer)
  } catch {
    // Cut off before its first word, or no sound at all.
    return null
  }
}
