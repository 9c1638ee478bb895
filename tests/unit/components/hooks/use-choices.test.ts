import { expect, test } from 'vitest'
import { createChoices } from '@/components/hooks/use-choices'

interface Wish {
  readonly a: number
  readonly b: number
}

/** A place that keeps things only when it is told to. */
function slowKeeper() {
  let stored: Wish = { a: 0, b: 0 }
  const waiting: { keep: () => void; fail: () => void }[] = []
  const seen: { value: Wish; failed: boolean }[] = []
  const choices = createChoices<Wish>(
    stored,
    patch =>
      new Promise((resolve, reject) => {
        const keep = () => {
          stored = { ...stored, ...patch }
          choices.arrived(stored)
          resolve(stored)
        }
        waiting.push({ keep, fail: () => reject(new Error('gone')) })
      }),
    shown => seen.push(shown),
  )
  return { choices, waiting, seen }
}

test('shows a change before it is kept', () => {
  const { choices, seen } = slowKeeper()
  void choices.change({ a: 1 })
  expect(seen.at(-1)).toEqual({ value: { a: 1, b: 0 }, failed: false })
})

test('quick changes are never shown undone while they are kept one by one', async () => {
  const { choices, waiting, seen } = slowKeeper()
  const both = [choices.change({ a: 1 }), choices.change({ b: 2 })]
  for (const { keep } of waiting) keep()
  await Promise.all(both)
  expect(seen.slice(1).every(({ value }) => value.a === 1 && value.b === 2)).toBe(true)
})

test('goes back to what is kept and says so when a change could not be kept', async () => {
  const { choices, waiting, seen } = slowKeeper()
  const change = choices.change({ a: 1 })
  waiting[0]?.fail()
  await change
  expect(seen.at(-1)).toEqual({ value: { a: 0, b: 0 }, failed: true })
})

test('stops saying so after the next change that is kept', async () => {
  const { choices, waiting, seen } = slowKeeper()
  const first = choices.change({ a: 1 })
  waiting[0]?.fail()
  await first
  const second = choices.change({ a: 2 })
  waiting[1]?.keep()
  await second
  expect(seen.at(-1)).toEqual({ value: { a: 2, b: 0 }, failed: false })
})

test('shows what another page changed', () => {
  const { choices, seen } = slowKeeper()
  choices.arrived({ a: 7, b: 7 })
  expect(seen.at(-1)?.value).toEqual({ a: 7, b: 7 })
})
