import { createContext } from 'preact'
import type { Answer } from '@/utils/core/journal/answer'
import type { Duration, Instant } from '@/utils/core/time'
import type { Voice } from '@/utils/core/voice/voice'

/** Voice notes as the screens need them; `utils/platform/voice-db` has this shape. Nothing in it throws. */
export interface VoicePort {
  /** Puts down what came of a voice, and what is known of it now: all of it, or nothing. */
  keep(
    voice: Voice,
    parts: readonly { readonly at: number; readonly bytes: Uint8Array }[],
  ): Promise<Answer<void>>
  look(id: string): Promise<Answer<Voice | null>>
  list(): Promise<Answer<readonly Voice[]>>
  /** Puts voices there that come from a file, all of them or none, as if they had been spoken now. */
  bringIn(
    spoken: readonly { readonly voice: Voice; readonly bytes: Uint8Array<ArrayBuffer> }[],
    now: Instant,
  ): Promise<Answer<void>>
  /** Puts a voice there as it once was. False where one is there already, which is left as it is. */
  restore(spoken: {
    readonly voice: Voice
    readonly bytes: Uint8Array<ArrayBuffer>
  }): Promise<Answer<boolean>>
  /** Takes voices out again, for good. */
  takeOut(ids: readonly string[]): Promise<Answer<void>>
  /** With its sound, as far as it was spoken. */
  read(id: string): Promise<Answer<{ readonly voice: Voice; readonly bytes: Uint8Array<ArrayBuffer> } | null>>
}

/** Why nothing can be heard. */
export type Deaf = 'refused' | 'missing' | 'busy' | 'failed'

/** What listens, until it is stopped. */
export interface Listening {
  readonly type: string
  /** How loud it is at the moment, from 0 to 1. */
  level(): number
  stop(): void
}

/** The microphone; `utils/platform/microphone` has this shape. Nothing in it throws. */
export interface MicrophonePort {
  listen(heard: {
    part(bytes: Uint8Array): void
    over(why: 'stopped' | 'gone'): void
  }): Promise<({ readonly ok: true } & Listening) | { readonly ok: false; readonly problem: Deaf }>
}

/** Sound that can be played. */
export interface Track {
  readonly length: Duration
  /** `over` is called when it is at its end, or another is played. */
  play(from: Duration, over: () => void): Promise<void>
  place(): Duration
  stop(): void
  close(): void
}

/** Sound; `utils/platform/sound` has this shape. */
export interface SoundPort {
  /** Null for what is no sound. */
  measure(
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<{ readonly length: Duration; readonly peaks: readonly number[] } | null>
  open(bytes: Uint8Array<ArrayBuffer>): Promise<Track | null>
}

/** All that voice notes need, where they can be played. */
export interface Speech {
  readonly voices: VoicePort
  readonly sound: SoundPort
  readonly now: () => Instant
}

/** All that is needed where they can be spoken as well. */
export interface Speaking extends Speech {
  readonly microphone: MicrophonePort
  readonly newId: () => string
}

/** For whatever screen shows a note; null where none of it can be played. */
export const SpeechWay = createContext<Speech | null>(null)
