import { describe, expect, test } from 'vitest'
import { finished, newEntry, removed, withText } from '@/utils/core/journal/entry'
import { parseWrite, settle, type Write } from '@/utils/core/journal/write'

const stored = { ...newEntry('a', 'one', null, 1000), rev: 4 }
const ours = withText(stored, 'one two', 2000)
const theirs = { ...withText(stored, 'one three', 3000), rev: 5 }
const write: Write = { entry: ours, base: 4, sent: null, spare: 'spare' }

describe('settling a write', () => {
  test.each<[string, unknown, Partial<Write>, object]>([
    ['stores a first version', undefined, { base: 0 }, { id: 'a', text: 'one two', rev: 1 }],
    ['stores again what is gone', undefined, {}, { id: 'a', text: 'one two', rev: 5 }],
    ['follows the version it was made from', stored, {}, { id: 'a', text: 'one two', rev: 5 }],
    ['stands beside what another window wrote', theirs, {}, { id: 'spare', text: 'one two', rev: 1 }],
    [
      'follows an earlier version of its own that did arrive',
      { ...theirs, text: 'one t' },
      { sent: withText(stored, 'one t', 1500) },
      { id: 'a', text: 'one two', rev: 6 },
    ],
    [
      'does not take another version for its own',
      theirs,
      { sent: withText(stored, 'one t', 1500) },
      { id: 'spare' },
    ],
    ['changes nothing when it is stored already', { ...ours, rev: 9 }, {}, { ...ours, rev: 9 }],
    [
      'finishes words that another window stored',
      { ...ours, rev: 9 },
      { entry: finished(ours, 4000) },
      { id: 'a', finished: true, rev: 10 },
    ],
    [
      'does not remove what another window wrote meanwhile',
      theirs,
      { entry: removed(stored, 4000) },
      { id: 'spare', deletedAt: 4000 },
    ],
    [
      'keeps what was spoken in another window, where the words are the same',
      { ...ours, voices: ['theirs'], rev: 9 },
      { entry: { ...ours, voices: ['mine'] } },
      { id: 'a', voices: ['theirs', 'mine'], rev: 10 },
    ],
    [
      'takes along what was spoken where it stands beside other words',
      theirs,
      { entry: { ...ours, voices: ['mine'] } },
      { id: 'spare', voices: ['mine'] },
    ],
    [
      'never writes over a record it cannot read',
      { id: 'a', text: 7 },
      {},
      { id: 'spare', text: 'one two', rev: 1 },
    ],
  ])('%s', (_, raw, change, result) => {
    expect(settle(raw, { ...write, ...change })).toMatchObject(result)
  })
})

describe('reading a write that was left behind', () => {
  test('gives back what was left', () => {
    const left = { ...write, entry: { ...ours, rev: 4 }, sent: { ...stored } }
    expect(parseWrite(structuredClone(left))).toEqual(left)
  })

  test.each([undefined, 'x', {}, { ...write, entry: {} }, { ...write, base: -1 }, { ...write, spare: '' }])(
    'does not accept %j',
    raw => expect(parseWrite(raw)).toBeNull(),
  )
})
