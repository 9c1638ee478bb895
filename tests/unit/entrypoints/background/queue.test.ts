import { expect, test } from 'vitest'
import { createQueue } from '@/entrypoints/background/queue'

test('a task waits for the one before it, even for a failed one', async () => {
  const enqueue = createQueue()
  const order: string[] = []
  let release: () => void = () => undefined
  const held = enqueue(async () => {
    await new Promise<void>(resolve => {
      release = resolve
    })
    order.push('first')
    throw new Error('failed')
  })
  const second = enqueue(async () => order.push('second'))
  await Promise.resolve()
  release()
  await expect(held).rejects.toThrow('failed')
  await second
  expect(order).toEqual(['first', 'second'])
})
