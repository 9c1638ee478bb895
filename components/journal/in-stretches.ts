/** Entries that are looked at in a millisecond or less. */
const STRETCH = 500
/** How long nothing else is let in, in ms: a third of a frame. */
const LONGEST = 5

/** Entries that are looked at in less time than that, so that nothing has to wait for a pause. */
const FEW = 4000

/** Lets a frame or a key that is due come first, where something is so long that it would wait. */
export async function pause(all: { readonly length: number }): Promise<void> {
  if (all.length > FEW) await new Promise(rested => setTimeout(rested))
}

/** Goes through a list in stretches, with a pause whenever that has taken a while. Ends early on the signal. */
export async function inStretches<T>(
  all: Pick<readonly T[], 'length' | 'slice'>,
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
