import { expect, test, vi } from 'vitest'
import { inStretches } from '@/components/journal/in-stretches'

/** Goes through so many, each of which takes so long, in ms; answers how many were looked at before each pause. */
async function walked(count: number, each: number, signal = new AbortController().signal) {
  let [now, looked] = [0, 0]
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const pauses: number[] = []
  vi.stubGlobal('setTimeout', (rested: () => void) => {
    pauses.push(looked)
    queueMicrotask(rested)
  })
  const all = Array.from({ length: count }, (_, at) => at)
  const met: number[] = []
  await inStretches(
    all,
    stretch => {
      met.push(...stretch)
      looked += stretch.length
      now += stretch.length * each
    },
    signal,
  )
  return { whole: met.length === count && met.every((one, at) => one === at), pauses }
}

test('everything is looked at once, and what is due comes in between whenever that has taken a while', async () => {
  expect(await walked(10_000, 0.004)).toEqual({ whole: true, pauses: [1500, 3000, 4500, 6000, 7500, 9000] })
  expect(await walked(10_000, 0.0001)).toEqual({ whole: true, pauses: [] })
  // As few as nobody has to wait for.
  expect(await walked(4000, 0.004)).toEqual({ whole: true, pauses: [] })
})

test('it ends early where nobody wants it any more', async () => {
  expect(await walked(10_000, 1, AbortSignal.abort())).toEqual({ whole: false, pauses: [] })
})
