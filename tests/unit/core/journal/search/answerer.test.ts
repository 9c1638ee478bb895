import { expect, test, vi } from 'vitest'
import type { Answer } from '@/utils/core/journal/answer'
import { newEntry, removed } from '@/utils/core/journal/entry'
import { createAnswerer } from '@/utils/core/journal/search/answerer'
import { createEntryIndex } from '@/utils/core/journal/search/entry-index'

const PARTS = [[removed(newEntry('x', 'kettle', null, 1), 2)], [newEntry('y', 'kettle', null, 1)], []]

async function* readJournal(): AsyncGenerator<Answer<{ records: readonly unknown[] }>, void> {
  for (const records of PARTS) yield { ok: true, value: { records } }
}

test('a reading begun anew takes up nothing of the one that it cuts short, and all of its own', async () => {
  const { answerTo, goOn } = createAnswerer(readJournal)
  await answerTo({ what: 'begin', key: null })
  goOn()
  const told = [await answerTo({ what: 'begin', key: null })]
  for (const _ of PARTS) {
    goOn()
    told.push(await answerTo({ what: 'next' }))
  }
  expect(told).toMatchObject([
    { is: 'part', packed: { all: 'xkettle' } },
    { is: 'part', packed: { all: 'ykettle' } },
    { is: 'part', packed: { all: '' } },
    { is: 'end' },
  ])
  expect(await answerTo({ what: 'find', query: 'kettle' })).toMatchObject({ texts: Uint32Array.of(0) })
})

test('what was read is made ready when that was all, and searches are tried once something was asked for', async () => {
  const index = createEntryIndex()
  const makeReady = vi.spyOn(index, 'makeReady')
  const { answerTo, goOn, rest } = createAnswerer(readJournal, index)
  await answerTo({ what: 'begin', key: null })
  goOn()
  for (const _ of PARTS) {
    expect(makeReady).not.toHaveBeenCalled()
    await answerTo({ what: 'next' })
    goOn()
  }
  expect(makeReady).toHaveBeenCalledOnce()
  expect(rest()).toBe(false)
  await answerTo({ what: 'find', query: '' })
  expect(rest()).toBe(true)
})
