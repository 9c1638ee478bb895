/** Entries that are looked at in a few milliseconds. */
const STRETCH = 4000

/** Lets a frame or a key that is due come first, where something is so long that it would wait. */
export async function pause(all: readonly unknown[]): Promise<void> {
  if (all.length > STRETCH) await new Promise(rested => setTimeout(rested))
}

/** Goes through a list in stretches, with a pause after each. Ends early on the signal. */
export async function inStretches<T>(
  all: readonly T[],
  each: (stretch: readonly T[]) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let from = 0; from < all.length && !signal.aborted; from += STRETCH) {
    each(all.slice(from, from + STRETCH))
    await pause(all)
  }
}
