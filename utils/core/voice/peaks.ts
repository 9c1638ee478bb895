/** How many heights a picture of a sound has: as many as there is room for beside a button. */
export const PEAKS = 48
/** The greatest height. */
const FULL = 255
/** A hum in the room is not drawn as loud only because nothing else was said. Of the greatest that can be. */
const QUIET = 0.1

/**
 * How loud a sound is along its length, in so many heights from 0 to 255. The loudest of them is the greatest height,
 * unless all of it is hardly to be heard. A sound with nothing in it is flat.
 */
export function peaksOf(samples: ArrayLike<number>, count: number): readonly number[] {
  const loudest = Array.from({ length: count }, (_, at) => {
    const from = Math.floor((at * samples.length) / count)
    const to = Math.max(from + 1, Math.floor(((at + 1) * samples.length) / count))
    let most = 0
    for (let index = from; index < to; index += 1) most = Math.max(most, loud(samples[index]))
    return most
  })
  const scale = Math.max(QUIET, ...loudest)
  return loudest.map(each => Math.round((each / scale) * FULL))
}

/** How loud it is at the moment, from 0 to 1, as an ear has it: half as loud is more than half a light. */
export function levelOf(samples: ArrayLike<number>): number {
  let sum = 0
  for (let index = 0; index < samples.length; index += 1) sum += loud(samples[index]) ** 2
  return samples.length === 0 ? 0 : Math.min(1, Math.sqrt(Math.sqrt(sum / samples.length) * 2))
}

/** How far a sample is from silence, at most 1; what is no number is silent. */
function loud(sample: number | undefined): number {
  return Math.min(1, Math.abs(sample ?? 0)) || 0
}

/** Reads heights; null unless there are as many as there should be. */
export function parsePeaks(raw: unknown, count: number): readonly number[] | null {
  if (!Array.isArray(raw) || raw.length !== count) return null
  const isHeight = (each: unknown) =>
    Number.isInteger(each) && (each as number) >= 0 && (each as number) <= FULL
  return raw.every(isHeight) ? (raw as number[]) : null
}
