/** Steps of the scale that scores are put on. Two on one step are as good as each other. */
const STEPS = 4096

/**
 * Texts that fit, with the highest scores first, and in their own order where those are the same. It takes as long as
 * there are texts: to compare a hundred thousand with each other takes more than a frame.
 */
export function inOrder(scores: Float32Array, fits: (text: number) => boolean): Uint32Array<ArrayBuffer> {
  let highest = 1e-9
  for (let text = 0; text < scores.length; text += 1) highest = Math.max(highest, scores[text] as number)
  /** By text, its step from the top, and one more; 0 for those that do not fit. */
  const steps = new Uint16Array(scores.length)
  const places = new Uint32Array(STEPS + 2)
  let count = 0
  for (let text = 0; text < scores.length; text += 1) {
    if (!fits(text)) continue
    const step = STEPS - Math.floor(((scores[text] as number) / highest) * STEPS)
    steps[text] = step + 1
    places[step + 1] = (places[step + 1] as number) + 1
    count += 1
  }
  for (let at = 0; at <= STEPS; at += 1) places[at + 1] = (places[at + 1] as number) + (places[at] as number)
  const sorted = new Uint32Array(count)
  for (let text = 0; text < scores.length; text += 1) {
    const step = (steps[text] as number) - 1
    if (step < 0) continue
    const place = places[step] as number
    sorted[place] = text
    places[step] = place + 1
  }
  return sorted
}
