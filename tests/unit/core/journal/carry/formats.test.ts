import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTHING } from '@/utils/core/journal/carry/brought'
import { fromJson, toJson } from '@/utils/core/journal/carry/json'
import { fromMarkdown, soundsBeside, type TextFile, toMarkdown } from '@/utils/core/journal/carry/markdown'
import { readText } from '@/utils/core/journal/carry/read-text'
import { withSounds } from '@/utils/core/journal/carry/sounds'
import { type Entry, newEntry } from '@/utils/core/journal/entry'
import { anyEntry, anyJournal } from '../../../../support/entries'

const NOW = Date.UTC(2027, 4, 3, 12)
const newId = () => 'new'

function pageFile(entry: Entry, types?: ReadonlyMap<string, string>): TextFile {
  const page = toMarkdown([entry], types).find(file => 'text' in file)
  if (!page) throw new Error('There is no page.')
  return page
}

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
        expect(fromMarkdown(pageFile(entry), NOW, newId)).toEqual(entry)
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

describe('what was spoken', () => {
  const types = new Map([
    ['v', 'audio/webm;codecs=opus'],
    ['w', 'audio/ogg;codecs=opus'],
  ])
  const spoken = { ...newEntry('a', 'Rain [and] sun', null, NOW), finished: true, rev: 1, voices: ['v', 'w'] }

  test('lies beside its page, which links to it', () => {
    const [page, ...sounds] = toMarkdown([spoken], types)
    expect(sounds.map(({ name }) => name.replace(/^\d{4}-\d\d-\d\d \d{4} /, ''))).toEqual([
      'Rain and sun 1.webm',
      'Rain and sun 2.ogg',
    ])
    expect(sounds).toMatchObject([{ voice: 'v' }, { voice: 'w' }])
    expect(page).toMatchObject({
      text: expect.stringContaining(`[${sounds[0]?.name}](<${sounds[0]?.name}>)`),
    })
    expect(soundsBeside(pageFile(spoken, types).text)).toEqual(sounds.map(({ name }) => name))
  })

  test('of which nothing is known is left out', () => {
    expect(toMarkdown([spoken])).toHaveLength(1)
    expect(pageFile(spoken).text).not.toContain('spoken')
  })

  test('comes back as it went, with names of its own, whatever the words', () => {
    fc.assert(
      fc.property(anyEntry, fc.boolean(), (entry, hasWords) => {
        const whole = { ...entry, text: hasWords ? entry.text : '', voices: ['v'] }
        const brought = readText('a.md', pageFile(whole, types).text, NOW, newId)
        const file = brought.sounds?.[0]?.files[0] ?? ''
        const bytes = new Uint8Array([1, 2, 3])
        const { entries, voices } = withSounds(brought, 'old/a.md', { [`old/${file}`]: bytes }, () => 'fresh')
        expect(entries).toEqual([{ ...whole, voices: ['fresh'] }])
        expect(voices).toMatchObject([{ voice: { id: 'fresh', type: 'audio/webm;codecs=opus' }, bytes }])
      }),
    )
  })

  test('that is missing is told, and costs the words nothing', () => {
    const brought = readText('a.md', pageFile(spoken, types).text, NOW, newId)
    const { entries, unread, voices } = withSounds(brought, 'a.md', {}, newId)
    expect(entries).toMatchObject([{ text: 'Rain [and] sun', voices: [] }])
    expect(unread).toHaveLength(2)
    expect(voices).toEqual([])
    const silent = readText('a.md', pageFile({ ...spoken, text: '' }, types).text, NOW, newId)
    expect(withSounds(silent, 'a.md', {}, newId).entries).toEqual([])
  })

  test('is in the data by its id, and without its sound, also where there are no words', () => {
    const words = { ...spoken, id: 'b' }
    const json = toJson([{ ...spoken, text: '' }, words, { ...words, text: ' ', voices: [] }], [], NOW)
    expect(fromJson(JSON.parse(json))?.ours).toEqual([{ ...spoken, text: '' }, words])
    const odd = { ...JSON.parse(json), entries: [{ ...words, voices: ['v', 7, 'v', '', {}] }] }
    expect(fromJson(odd)?.ours).toMatchObject([{ voices: ['v'] }])
  })
})
