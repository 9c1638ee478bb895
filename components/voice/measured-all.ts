import type { BroughtVoice } from '@/utils/core/journal/carry/brought'
import { measured } from '@/utils/core/voice/voice'
import type { SoundPort } from './voice-port'

/**
 * Voices from a file as long and as loud as they turn out to be, one after the other: each takes as much room as it
 * lasts. What is no sound stays as it is.
 */
export async function measuredAll(
  voices: readonly BroughtVoice[],
  sound: SoundPort,
): Promise<readonly BroughtVoice[]> {
  const all: BroughtVoice[] = []
  for (const one of voices) {
    const found = await sound.measure(one.bytes)
    all.push(found ? { ...one, voice: measured(one.voice, found) } : one)
  }
  return all
}
