/** Entries that are looked at in a few milliseconds. */
const STRETCH = 4000

/** Goes through a list in stretches; a frame or a key that is due comes between two of them. Ends early on the signal. */
export async function inStretches<T>(
  all: readonly T[],
  each: (stretch: readonly T[]) => void,
  signal: AbortSignal,
): Promise<void> {
  each(all.slice(0, STRETCH))
  for (let from = STRETCH; from < all.length; from += STRETCH) {
    await new Promise(rested => setTimeout(rested))
    if (signal.aborted) return
    each(all.slice(from, from + STRETCH))
  }
}
