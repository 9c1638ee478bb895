import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Entry, newEntry, parseEntry } from '@/utils/core/journal/entry'
import { fewOf, pageOf } from '@/utils/core/journal/page-of'
import { anyJournal } from '../../../support/entries'

test('a page of notes says what they say, the first written first, and is found by what they are found by', () => {
  const later = { ...newEntry('b', 'Sun\n', 7, 2000), tags: ['walk'], domains: ['nature'] as const }
  const first = { ...newEntry('a', ' Rain', 7, 1000), tags: ['walk', 'ana'], domains: ['mind'] as const }
  expect(pageOf([later, first], 'p', 3000)).toMatchObject({
    id: 'p',
    text: 'Rain\n\nSun\n\n',
    kind: 'page',
    finished: true,
    window: 7,
    createdAt: 3000,
    tags: ['walk', 'ana'],
    domains: ['mind', 'nature'],
    rev: 0,
  })
})

test('notes of several windows make a page of none', () => {
  expect(pageOf([newEntry('a', 'Rain', 7, 1), newEntry('b', 'Sun', null, 2)], 'p', 3).window).toBeNull()
})

test('whatever the notes, it holds all of them and can be stored', () => {
  fc.assert(
    fc.property(anyJournal, notes => {
      const page = pageOf(notes, 'p', 1)
      for (const { text } of notes) expect(page.text).toContain(text.trim())
      expect(parseEntry({ ...page, rev: 1 })).toEqual({ ...page, rev: 1 })
    }),
  )
})

test('what was spoken is on the page as well, and needs no words', () => {
  const spoken = { ...newEntry('a', '', 7, 1), voices: ['v'] }
  expect(pageOf([spoken], 'p', 3)).toMatchObject({ text: '', voices: ['v'] })
  expect(pageOf([newEntry('b', 'Rain', 7, 2), spoken], 'p', 3)).toMatchObject({
    text: 'Rain\n\n',
    voices: ['v'],
  })
})

test('fifty that can be seen can be made a page, and no more', () => {
  const notes = Array.from({ length: 60 }, (_, at) => newEntry(String(at), 'Rain', null, at))
  const isSealed = ({ createdAt }: Entry) => createdAt < 10
  expect(fewOf(notes, isSealed)).toEqual(notes.slice(10))
  expect(fewOf(notes, ({ createdAt }) => createdAt < 9)).toEqual([])
  expect(fewOf(notes.slice(0, 2), () => false)).toEqual(notes.slice(0, 2))
})
