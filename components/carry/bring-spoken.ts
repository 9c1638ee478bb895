import type { VoicePort } from '@/components/voice/voice-port'
import type { SpokenFile } from '@/utils/core/journal/carry/brought'

/** What became of files of voices. */
export interface Heard {
  /** Ids of those that came in. */
  readonly ids: readonly string[]
  /** How many could not be kept. */
  readonly unkept: number
}

/**
 * Brings in what was spoken, one after the other, because each takes as much room as it lasts. One that cannot be read
 * or kept harms no other; one that is here already is left as it is.
 */
export async function bringSpoken(
  spoken: readonly SpokenFile[],
  voices: Pick<VoicePort, 'restore'>,
): Promise<Heard> {
  const ids: string[] = []
  let unkept = 0
  for (const { voice, sound } of spoken) {
    const bytes = await read(sound)
    const answer = bytes && (await voices.restore({ voice, bytes }))
    if (!answer?.ok) unkept += 1
    else if (answer.value) ids.push(voice.id)
  }
  return { ids, unkept }
}

async function read(sound: SpokenFile['sound']): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await sound.arrayBuffer())
  } catch {
    // The file was taken away since it was chosen.
    return null
  }
}
