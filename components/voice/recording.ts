import type { Trouble } from '@/utils/core/journal/answer'
import { type Duration, SECOND } from '@/utils/core/time'
import { LONGEST, measured, newVoice, type Voice, withPart } from '@/utils/core/voice/voice'
import type { Deaf, Listening, Speaking } from './voice-port'

/** What somebody who speaks is told. */
export type RecordingState =
  | { readonly at: 'asking' }
  | { readonly at: 'deaf'; readonly problem: Deaf }
  | { readonly at: 'listening'; readonly trouble: Trouble | null }
  /** Nothing more comes, and the last of it is on its way into storage. */
  | { readonly at: 'ending' }
  /** Storage did not take the last of it, which is held here. */
  | { readonly at: 'unkept'; readonly trouble: Trouble }
  | { readonly at: 'over'; readonly why: 'stopped' | 'gone' | 'limit'; readonly isEmpty: boolean }

interface RecordingOptions extends Speaking {
  /** Something of it is kept, for the first time; whatever ends now, it is there under this id. */
  readonly onKept: (id: string) => void
  readonly tell: (state: RecordingState) => void
}

/** One voice note being spoken, apart from how it is drawn. */
export interface Recording {
  /** How loud it is at the moment, from 0 to 1. */
  level(): number
  /** How long it is by now. */
  length(): Duration
  stop(): void
  /** Tries again what could not be stored. */
  retry(): void
}

/** How soon what storage did not take at the end is tried again. */
const AGAIN: Duration = 3 * SECOND

/** Begins to listen. Every part is put into storage as it comes. */
export function createRecording(options: RecordingOptions): Recording {
  const { voices, sound, microphone, now, newId, onKept, tell } = options
  let voice: Voice | null = null
  let listening: Listening | null = null
  let waiting: readonly { readonly at: number; readonly bytes: Uint8Array }[] = []
  let count = 0
  let trouble: Trouble | null = null
  let storing = false
  let isKept = false
  let isStopped = false
  let isOver = false
  let isDone = false
  let ended: 'stopped' | 'gone' | 'limit' | null = null

  async function begin(): Promise<void> {
    tell({ at: 'asking' })
    const answer = await microphone.listen({ part, over })
    if (!answer.ok) return tell({ at: 'deaf', problem: answer.problem })
    listening = answer
    voice = newVoice(newId(), answer.type, now())
    if (isStopped) answer.stop()
    else tell({ at: 'listening', trouble })
  }

  function part(bytes: Uint8Array): void {
    if (!voice) return
    voice = withPart(voice, bytes.length)
    waiting = [...waiting, { at: count, bytes }]
    count += 1
    void store()
    if (voice.length >= LONGEST && !ended) {
      ended = 'limit'
      listening?.stop()
    }
  }

  /** One part after the other; those that storage did not take go along with the next. */
  async function store(): Promise<void> {
    if (storing) return
    storing = true
    while (voice && waiting.length > 0) {
      const sent = waiting
      const answer = await voices.keep(voice, sent)
      trouble = answer.ok ? null : answer.trouble
      if (!answer.ok) break
      waiting = waiting.slice(sent.length)
      if (!isKept) onKept(voice.id)
      isKept = true
    }
    storing = false
    if (!isOver) tell({ at: 'listening', trouble })
    else await finish()
  }

  function over(why: 'stopped' | 'gone'): void {
    ended ??= why
    isOver = true
    tell({ at: 'ending' })
    void store()
  }

  async function finish(): Promise<void> {
    if (isDone) return
    if (trouble) {
      // Also when nobody looks at it any more: it is held for as long as the document lives.
      setTimeout(() => void store(), AGAIN)
      return tell({ at: 'unkept', trouble })
    }
    isDone = true
    if (voice && isKept) await measure(voice)
    tell({ at: 'over', why: ended ?? 'stopped', isEmpty: !isKept })
  }

  /** What cannot be measured now is measured when it is next looked at. */
  async function measure(spoken: Voice): Promise<void> {
    const whole = await voices.read(spoken.id)
    const found = whole.ok && whole.value && (await sound.measure(whole.value.bytes))
    if (found) await voices.keep(measured(spoken, found), [])
  }

  void begin()
  return {
    level: () => listening?.level() ?? 0,
    length: () => voice?.length ?? 0,
    stop() {
      isStopped = true
      listening?.stop()
    },
    retry: () => void store(),
  }
}
