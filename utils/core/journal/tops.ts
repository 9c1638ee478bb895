import type { Block } from './blocks'

/** How high blocks are that were measured, by their keys, in px. */
export type Heights = ReadonlyMap<string, number>

/** Before anything was measured, in px: two lines of a note with its time, and a heading. */
const [NOTE, HEADING] = [96, 56]

/**
 * Where each block begins, in px below the first of them, and at the end where the last one ends. Those that were not
 * measured are taken to be as high as the others are.
 */
export function topsOf(blocks: readonly Block[], heights: Heights): Float64Array {
  const note = usualNote(blocks, heights)
  const tops = new Float64Array(blocks.length + 1)
  let top = 0
  for (const [at, block] of blocks.entries()) {
    top += heights.get(block.key) ?? block.entries.length * note + (block.day === null ? 0 : HEADING)
    tops[at + 1] = top
  }
  return tops
}

function usualNote(blocks: readonly Block[], heights: Heights): number {
  let [notes, sum] = [0, 0]
  for (const { key, day, entries } of blocks) {
    const height = heights.get(key)
    if (height === undefined) continue
    notes += entries.length
    sum += height - (day === null ? 0 : HEADING)
  }
  return notes === 0 ? NOTE : Math.max(1, sum / notes)
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
