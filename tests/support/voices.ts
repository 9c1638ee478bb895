import fc from 'fast-check'
import { PEAKS } from '@/utils/core/voice/peaks'
import { LONGEST, type Voice } from '@/utils/core/voice/voice'

/** A voice as one is kept when it is over, between 1971 and 2200. */
export const anyVoice: fc.Arbitrary<Voice> = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 31_536_000_000, max: 7_258_118_400_000 }),
  type: fc.oneof(fc.constant('audio/webm;codecs=opus'), fc.string({ unit: 'grapheme', maxLength: 10 })),
  length: fc.integer({ min: 0, max: LONGEST }),
  size: fc.integer({ min: 1, max: 10_000_000 }),
  peaks: fc.option(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: PEAKS, maxLength: PEAKS })),
})
