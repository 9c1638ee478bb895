import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelOf, PEAKS, parsePeaks, peaksOf } from '@/utils/core/voice/peaks'

const anySamples = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { maxLength: 500 })

describe('the picture of a sound', () => {
  test.each([
    ['nothing at all', [], 3, [0, 0, 0]],
    ['silence', [0, 0, 0, 0], 2, [0, 0]],
    ['one clap in the middle', [0, 0, -1, 0, 0, 0], 3, [0, 255, 0]],
    ['something that gets louder', [0.1, 0.2, 0.3, 0.4], 4, [64, 128, 191, 255]],
    ['fewer samples than heights', [0.5, 1], 4, [128, 128, 255, 255]],
    ['what no microphone makes', [Number.NaN, 7, -9, 0], 4, [0, 255, 255, 0]],
    ['a hum that is hardly there', [0.01, -0.01], 2, [25, 25]],
  ])('%s', (_what, samples, count, heights) => {
    expect(peaksOf(samples, count)).toEqual(heights)
  })

  test('has so many heights, and can be read again', () => {
    fc.assert(
      fc.property(anySamples, samples => {
        expect(parsePeaks(peaksOf(samples, PEAKS), PEAKS)).toHaveLength(PEAKS)
      }),
    )
  })

  test('is as high for a whisper as for a shout, and the same from whichever side the air comes', () => {
    fc.assert(
      fc.property(
        anySamples.filter(samples => samples.some(sample => Math.abs(sample) > 0.5)),
        samples => {
          const heights = peaksOf(samples, PEAKS)
          expect(Math.max(...heights)).toBe(255)
          expect(
            peaksOf(
              samples.map(sample => -sample),
              PEAKS,
            ),
          ).toEqual(heights)
        },
      ),
    )
  })

  test.each([[null], [[1, 2]], [[1, 2, 256]], [[1, 2, -1]], [[1, 2, 0.5]], [[1, 2, '3']], ['123']])(
    '%j is none of three heights',
    raw => {
      expect(parsePeaks(raw, 3)).toBeNull()
    },
  )
})

describe('how loud it is', () => {
  test.each([
    ['nothing', [], 0],
    ['silence', [0, 0], 0],
    ['as loud as can be', [1, -1, 1], 1],
  ])('%s', (_what, samples, level) => {
    expect(levelOf(samples)).toBe(level)
  })

  test('is between none and all, and more when it is louder', () => {
    fc.assert(
      fc.property(anySamples, samples => {
        const [level, softer] = [levelOf(samples), levelOf(samples.map(sample => sample / 2))]
        expect(level).toBeGreaterThanOrEqual(softer)
        expect(level).toBeLessThanOrEqual(1)
        expect(softer).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
