/** Entries that are looked at in a millisecond or less. */
const STRETCH = 500
/** How long nothing else is let in, in ms: a third of a frame. */
const LONGEST = 5

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
  let since = performance.now()
  for (let from = 0; from < all.length && !signal.aborted; from += STRETCH) {
    each(all.slice(from, from + STRETCH))
    if (performance.now() - since < LONGEST) continue
    await pause(all)
    since = performance.now()
  }
}
