import { describe, expect, test } from 'vitest'
import {
  filed,
  finished,
  isExpired,
  isOpen,
  isSilent,
  newEntry,
  parseEntry,
  REMOVED_KEPT,
  removed,
  restored,
  withText,
  withVoice,
  writtenAnew,
} from '@/utils/core/journal/entry'

const NOON = Date.UTC(2027, 4, 3, 12)
const fresh = newEntry('a', 'rain', 7, NOON)

describe('an entry', () => {
  test('is open from its first keystroke until the page is turned', () => {
    expect(isOpen(fresh)).toBe(true)
    expect(isOpen(finished(fresh, NOON))).toBe(false)
  })

  test('keeps its birthday and its window when it changes', () => {
    expect(withText(fresh, 'rain on tin', NOON + 1)).toEqual({
      ...fresh,
      text: 'rain on tin',
      updatedAt: NOON + 1,
    })
  })

  test('never gets younger when the clock is set back', () => {
    expect(withText(fresh, 'rain on', NOON - 5000).updatedAt).toBe(NOON)
  })

  test.each(['', ' ', '\n\t'])('is removed when it is emptied to %j, and its words can come back', blank => {
    const emptied = withText(fresh, blank, NOON + 1)
    expect(emptied).toMatchObject({ deletedAt: NOON + 1, text: 'rain' })
    expect(restored(emptied, NOON + 2)).toMatchObject({ deletedAt: null, text: 'rain' })
  })

  test('is filed under what is said, and under nothing else any more', () => {
    const under = { tags: ['#Walk', ' walk ', 'with Ana'], domains: ['nature', 'mind'] as const }
    expect(filed({ ...fresh, tags: ['old'] }, under, NOON + 1)).toEqual({
      ...fresh,
      tags: ['walk', 'with ana'],
      domains: ['mind', 'nature'],
      updatedAt: NOON + 1,
    })
  })

  test('written anew is another entry in the same place, never stored before', () => {
    const gone = { ...removed(finished(fresh, NOON), NOON), rev: 4 }
    expect(writtenAnew(gone, 'b', 'sun', NOON + 1)).toEqual({
      ...finished(fresh, NOON),
      id: 'b',
      text: 'sun',
      updatedAt: NOON + 1,
      rev: 0,
    })
  })

  test('expires only a full month after it was removed', () => {
    const gone = removed(fresh, NOON)
    expect(isExpired(gone, NOON + REMOVED_KEPT)).toBe(false)
    expect(isExpired(gone, NOON + REMOVED_KEPT + 1)).toBe(true)
    expect(isExpired(fresh, NOON + 100 * REMOVED_KEPT)).toBe(false)
  })
})

describe('reading a stored entry', () => {
  const stored = { ...fresh, rev: 3 }

  test('gives back what was stored', () => {
    expect(parseEntry(structuredClone(stored))).toEqual(stored)
  })

  test.each([
    ['nothing', undefined],
    ['a word', 'rain'],
    ['a list', [stored]],
    ['no id', { ...stored, id: '' }],
    ['an id that is a number', { ...stored, id: 4 }],
    ['text that is bytes', { ...stored, text: new Uint8Array(3) }],
    ['no date', { ...stored, createdAt: Number.NaN }],
  ])('does not accept %s', (_, raw) => {
    expect(parseEntry(raw)).toBeNull()
  })

  test.each([
    ['rev', { rev: 'x' }, { rev: 1 }],
    ['window', { window: {} }, { window: null }],
    ['deletedAt', { deletedAt: 'yesterday' }, { deletedAt: null }],
    ['updatedAt', { updatedAt: NOON - 1 }, { updatedAt: NOON }],
    ['finished', { finished: 0 }, { finished: true }],
  ])('shows an entry whose %s is unusable', (_, broken, mended) => {
    expect(parseEntry({ ...stored, ...broken })).toEqual({ ...stored, ...mended })
  })

  test('has no longest text', () => {
    const text = 'long '.repeat(100_000)
    expect(parseEntry({ ...stored, text })?.text).toBe(text)
  })
})

describe('what was spoken', () => {
  const spoken = withVoice(withVoice(newEntry('a', '', 7, NOON), 'v', NOON + 1), 'w', NOON + 2)

  test('stands in its order, each once', () => {
    expect(withVoice(spoken, 'v', NOON + 3)).toMatchObject({ voices: ['v', 'w'], updatedAt: NOON + 3 })
  })

  test('is something without any words, and stays when they go', () => {
    expect(isSilent(spoken)).toBe(false)
    expect(isSilent(newEntry('a', ' ', 7, NOON))).toBe(true)
    expect(withText(withText(spoken, 'rain', NOON + 3), '', NOON + 4)).toMatchObject({
      text: '',
      deletedAt: null,
      voices: ['v', 'w'],
    })
  })

  test('goes and comes back with its entry, and not with what is written in its place', () => {
    expect(restored(removed(spoken, NOON + 3), NOON + 4).voices).toEqual(['v', 'w'])
    expect(writtenAnew(removed(spoken, NOON + 3), 'b', 'sun', NOON + 4).voices).toEqual([])
  })

  test.each([
    [undefined, []],
    ['v', []],
    [
      ['v', 'v', 7, null, '', 'w', 'x'.repeat(101)],
      ['v', 'w'],
    ],
  ])('%j is read as %j', (voices, read) => {
    expect(parseEntry({ ...fresh, rev: 1, voices })?.voices).toEqual(read)
  })
})
