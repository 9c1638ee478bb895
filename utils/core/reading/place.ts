/** Where a reader is, from one measurement of the page. */
export interface Spot {
  /** Index of the paragraph at the top. */
  readonly place: number
  /** Whether the end of the text can be seen. */
  readonly atEnd: boolean
}

/**
 * The paragraph that is being read at `top`, from where each paragraph ends. All in pixels below the upper
 * edge of the window, whose height is `height`; what lies above the edge is negative.
 */
export function spotOf(bottoms: readonly number[], top: number, height: number): Spot {
  const place = bottoms.findIndex(bottom => bottom > top)
  const last = bottoms.at(-1) ?? 0
  return { place: place === -1 ? Math.max(0, bottoms.length - 1) : place, atEnd: last <= height }
}
