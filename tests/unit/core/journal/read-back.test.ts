import { expect, test } from 'vitest'
import { newEntry, removed } from '@/utils/core/journal/entry'
import { notesOf } from '@/utils/core/journal/read-back'

const note = (id: string, window: number | null, createdAt: number) => newEntry(id, id, window, createdAt)

test('the notes of one window, the oldest first, without those that were removed', () => {
  const entries = [
    note('later', 10, 30),
    note('of another window', 20, 25),
    note('first', 10, 11),
    note('of no window', null, 12),
    removed(note('taken out', 10, 15), 16),
    note('second', 10, 20),
  ]
  expect(notesOf(entries, 10).map(({ id }) => id)).toEqual(['first', 'second', 'later'])
})
