import { expect, test } from 'vitest'
import type { Answer } from '@/utils/core/journal/answer'
import { newEntry, removed } from '@/utils/core/journal/entry'
import { createAnswerer } from '@/utils/core/journal/search/answerer'

const PARTS = [[removed(newEntry('x', 'kettle', null, 1), 2)], [newEntry('y', 'kettle', null, 1)], []]

test('a reading begun anew takes up nothing of the one that it cuts short, and all of its own', async () => {
  async function* readJournal(): AsyncGenerator<Answer<{ records: readonly unknown[] }>, void> {
    for (const records of PARTS) yield { ok: true, value: { records } }
  }
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
