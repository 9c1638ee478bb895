/** Steps of the scale that scores are put on. Two on one step are as good as each other. */
const STEPS = 4096

/**
 * Texts that fit, with the highest scores first, and in a given order where those are the same. It takes as long as
 * there are texts: to compare a hundred thousand with each other takes more than a frame.
 */
export function inOrder(
  scores: Float32Array,
  fits: (text: number) => boolean,
  order: Uint32Array,
): Uint32Array<ArrayBuffer> {
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
  for (let at = 0; at < order.length; at += 1) {
    const text = order[at] as number
    const step = (steps[text] as number) - 1
    if (step < 0) continue
    const place = places[step] as number
    sorted[place] = text
    places[step] = place + 1
  }
  return sorted
}

const [MINUTE, MOST_MINUTES, MOST_TEXTS] = [60_000, 2 ** 29 - 1, 2 ** 24]

/**
 * The numbers of texts, the one begun last first; within a minute in the order of their numbers. A minute and a number
 * are one number to the browser, which sorts those ten times as fast as anything that has to be compared.
 */
export function latestFirst(times: Float64Array): Uint32Array<ArrayBuffer> {
  const both = times.map(
    (time, text) =>
      (MOST_MINUTES - Math.min(MOST_MINUTES, Math.max(0, Math.floor(time / MINUTE)))) * MOST_TEXTS + text,
  )
  return Uint32Array.from(both.sort(), one => one % MOST_TEXTS)
}
