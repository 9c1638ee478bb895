/** Asks again and again until the answer is something, and answers that. Gives up, loudly, after a while. */
export async function until<T>(
  ask: () => T | Promise<T>,
  { within = 10_000, every = 50 } = {},
): Promise<Exclude<T, undefined | null | false>> {
  const last = Date.now() + within
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== null && answer !== false) return answer as never
    if (Date.now() > last) throw new Error(`Waited ${within} ms in vain for: ${ask}`)
    await new Promise(passed => setTimeout(passed, every))
  }
}
