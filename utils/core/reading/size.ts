/** The sizes of reading text, smallest first: CSS pixels where the browser's own text size is the usual 16. */
export const READING_SIZES = [19, 21, 24] as const

/** The next size up or down; the same one when there is none. */
export function resized(size: number, towards: 'smaller' | 'larger'): number {
  const next =
    towards === 'larger'
      ? READING_SIZES.find(other => other > size)
      : READING_SIZES.findLast(other => other < size)
  return next ?? size
}
