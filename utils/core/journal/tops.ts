import type { Blocks } from './blocks'

/** How high blocks are that were measured, by their keys, in px. */
export type Heights = ReadonlyMap<string, number>

/** Before anything was measured, in px: two lines of a note with its time, and a heading. */
const [NOTE, HEADING] = [96, 56]

/**
 * Where each block begins, in px below the first of them, and at the end where the last one ends. Those that were not
 * measured are taken to be as high as the others are.
 */
export function topsOf(blocks: Blocks, heights: Heights): Float64Array {
  const measured = new Map<number, number>()
  let [notes, sum] = [0, 0]
  for (const [key, height] of heights) {
    const place = blocks.placeOf(key)
    if (place < 0) continue
    const [size, headed] = blocks.size(place)
    measured.set(place, height)
    notes += size
    sum += height - (headed ? HEADING : 0)
  }
  const note = notes === 0 ? NOTE : Math.max(1, sum / notes)
  const tops = new Float64Array(blocks.length + 1)
  let top = 0
  for (let at = 0; at < blocks.length; at += 1) {
    const [size, headed] = blocks.size(at)
    top += measured.get(at) ?? size * note + (headed ? HEADING : 0)
    tops[at + 1] = top
  }
  return tops
}

/** The blocks that something of lies between two places: the first of them, and the one after the last. */
export function between(tops: Float64Array, from: number, to: number): readonly [first: number, end: number] {
  const last = tops.length - 2
  if (last < 0) return [0, 0]
  const first = Math.min(last, Math.max(0, above(tops, from)))
  return [first, Math.min(last, Math.max(first, above(tops, to))) + 1]
}

/** The last one that begins there or above. */
function above(tops: Float64Array, place: number): number {
  let [low, high] = [-1, tops.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((tops[middle] as number) <= place) low = middle
    else high = middle - 1
  }
  return low
}
