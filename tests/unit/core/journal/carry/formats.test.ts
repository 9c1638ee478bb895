import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTHING } from '@/utils/core/journal/carry/brought'
import { fromJson, toJson } from '@/utils/core/journal/carry/json'
import { fromMarkdown, toMarkdown } from '@/utils/core/journal/carry/markdown'
import { readText } from '@/utils/core/journal/carry/read-text'
import { anyEntry, anyJournal } from '../../../../support/entries'

const NOW = Date.UTC(2027, 4, 3, 12)
const newId = () => 'new'

const anyCheckIn = fc.record({
  id: fc.uuid(),
  at: fc.integer({ min: 0, max: 7_258_118_400_000 }),
  mood: fc.integer({ min: 0, max: 10 }),
  tension: fc.option(fc.integer({ min: 0, max: 10 })),
  energy: fc.constant(null),
  closeness: fc.constant(null),
  sleep: fc.constant(null),
})

describe('as data', () => {
  test('everything comes back as it went', () => {
    fc.assert(
      fc.property(anyJournal, fc.array(anyCheckIn, { maxLength: 3 }), (entries, checkIns) => {
        const brought = readText('journal.json', toJson(entries, checkIns, NOW), NOW, newId)
        expect(brought).toEqual({ ours: entries, entries: [], checkIns, unread: [] })
      }),
    )
  })

  test('one bad entry costs only itself, and is told by its place', () => {
    const file = JSON.parse(toJson([], [], NOW))
    const good = { id: 'a', text: 'Rain', createdAt: NOW }
    const { ours, unread } = fromJson({ ...file, entries: [{ id: 'b' }, good, 7] })!
    expect(ours).toMatchObject([{ id: 'a', text: 'Rain', kind: 'note', window: null }])
    expect(unread).toEqual(['#1', '#3'])
  })

  test.each([
    ['something else', { entries: 'many' }],
    ['a list', []],
    ['nothing', null],
  ])('F53 %s is not read as ours', (_what, raw) => {
    expect(fromJson(raw)).toBeNull()
  })

  test('F53 of one that a later Arbor made nothing is taken, and that is told', () => {
    const file = {
      ...JSON.parse(toJson([], [], NOW)),
      version: 2,
      entries: [{ id: 'a', text: 'Rain', createdAt: 1 }],
    }
    expect(readText('journal.json', JSON.stringify(file), NOW, newId)).toEqual({ ...NOTHING, later: true })
  })
})

describe('as pages of text', () => {
  test('everything comes back as it went, whatever the words', () => {
    fc.assert(
      fc.property(anyEntry, entry => {
        const [file] = toMarkdown([entry])
        expect(fromMarkdown(file!, NOW, newId)).toEqual(entry)
      }),
      { numRuns: 1000 },
    )
  })

  test('names differ, whatever the system takes for the same, and hold nothing that one refuses', () => {
    fc.assert(
      fc.property(anyJournal, entries => {
        const names = toMarkdown([...entries, ...entries]).map(({ name }) => name)
        expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
        for (const name of names) {
          expect(name).toMatch(/^\d{4,5}-\d\d-\d\d \d{4}.*\.md$/)
          expect(name).not.toMatch(/[\\/:*?"<>|\p{C}]|[. ]\.md$/u)
          expect(name.length).toBeLessThan(140)
        }
      }),
    )
  })

  test.each([
    ['a plain page, dated by its name', '2027-05-03 1210 Walk.md', 'Rain.\n', '2027-05-03T12:10'],
    ['by what stands before it', 'walk.md', '---\ndate: 2027-05-03 12:10\n---\nRain.', '2027-05-03T12:10'],
    ['by a day in words', 'walk.md', '---\ndate: May 3, 2027\n---\nRain.', '2027-05-03T00:00'],
    ['or, with neither, by its file', 'walk.txt', 'Rain.', new Date(NOW).toISOString()],
  ])('%s', (_what, name, text, at) => {
    expect(fromMarkdown({ name, text }, NOW, newId)).toMatchObject({
      id: 'new',
      text: 'Rain.',
      createdAt: new Date(at).getTime(),
    })
  })

  test.each([
    ['tags: [Walk, "with, Ana"]', ['walk', 'with, ana']],
    ['tags: walk, rain', ['walk', 'rain']],
    ['tags:\n  - Walk\n  - rain', ['walk', 'rain']],
    ['tags:', []],
    ['title: no tags', []],
  ])('%j before a page are tags', (head, tags) => {
    expect(fromMarkdown({ name: 'a.md', text: `---\n${head}\n---\nRain.` }, NOW, newId)).toMatchObject({
      tags,
    })
  })
})
