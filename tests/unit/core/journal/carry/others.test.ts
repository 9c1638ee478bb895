import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv, toCsv } from '@/utils/core/journal/carry/csv'
import { dryRun } from '@/utils/core/journal/carry/dry-run'
import { toHtml } from '@/utils/core/journal/carry/html'
import { toJson } from '@/utils/core/journal/carry/json'
import { portionOf } from '@/utils/core/journal/carry/portion'
import { readText } from '@/utils/core/journal/carry/read-text'
import { newEntry } from '@/utils/core/journal/entry'
import { DAY, HOUR } from '@/utils/core/time'
import { anyEntry, anyJournal } from '../../../../support/entries'
import { EVENING, openRecord, recordOf } from '../../../../support/lives'

const NOW = Date.UTC(2027, 4, 3, 12)
let count = 0
const newId = () => `new-${++count}`
const read = (text: string, name = 'a file') => readText(name, text, NOW, newId)
const local = (text: string) => new Date(text).getTime()

test.each([
  [
    'Day One',
    JSON.stringify({
      metadata: { version: '1.0' },
      entries: [
        { uuid: 'A', creationDate: '2027-05-03T10:00:00Z', text: 'Rain', tags: ['Walk'] },
        { uuid: 'B', text: 'No date' },
      ],
    }),
    { text: 'Rain', createdAt: Date.UTC(2027, 4, 3, 10), tags: ['walk'] },
    ['#2'],
  ],
  [
    'Journey',
    JSON.stringify({ id: 'x', date_journal: Date.UTC(2027, 4, 3, 10), text: 'Rain', tags: ['Walk'] }),
    { text: 'Rain', createdAt: Date.UTC(2027, 4, 3, 10), tags: ['walk'] },
    [],
  ],
  [
    'jrnl, as data',
    JSON.stringify({
      tags: { '@walk': 1 },
      entries: [{ title: 'Rain', body: 'On the roof', date: '2027-05-03', time: '12:10', tags: ['@walk'] }],
    }),
    { text: 'Rain\nOn the roof', createdAt: local('2027-05-03T12:10'), tags: ['walk'] },
    [],
  ],
  [
    'jrnl, as text',
    '[2027-05-03 12:10] Rain @walk\nOn the roof\n\n[2027-13-45 99:99] Never\n',
    { text: 'Rain @walk\nOn the roof', createdAt: local('2027-05-03T12:10'), tags: ['walk'] },
    ['#2'],
  ],
  [
    'Daylio',
    '\uFEFFfull_date,date,weekday,time,mood,activities,note_title,note\r\n' +
      '2027-05-03,May 3,Monday,12:10,good,"walk | rain","On, the roof","She said ""hm""<br>and left"\r\n' +
      'never,,,,bad,,,\r\n',
    {
      text: 'good\nOn, the roof\nShe said "hm"\nand left',
      createdAt: local('2027-05-03T12:10'),
      tags: ['walk', 'rain'],
    },
    ['#2'],
  ],
])('what %s writes is read, and what cannot be is told', (_program, text, entry, unread) => {
  const brought = read(text)
  expect(brought.entries).toEqual([
    expect.objectContaining({ ...entry, finished: true, window: null, deletedAt: null, rev: 1 }),
  ])
  expect(brought.unread).toEqual(unread)
})

test.each([
  ['cut off', '{"arbor":"journal","version":1,"entries":[{"id":"a"'],
  ['a list of nothing', '[]'],
  ['other data', '{"hello":1}'],
  ['F54 nested without end', '['.repeat(100_000)],
  ['F54 nested with an end', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`],
  ['empty', ' \n '],
])('a file that is %s is told by its name, and nothing comes of it', (_what, text) => {
  expect(read(text, 'odd.json')).toEqual({ ours: [], entries: [], checkIns: [], unread: ['odd.json'] })
})

test('F54 whatever the file, reading it ends and throws nothing', () => {
  const valid = [
    toJson([newEntry('a', 'Rain', null, NOW)], [], NOW),
    '[2027-05-03 12:10] Rain',
    'full_date,mood\n1,2',
  ]
  const mutated = fc
    .tuple(fc.constantFrom(...valid), fc.nat(300), fc.nat(30), fc.string())
    .map(([text, at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone))
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), mutated), fc.string(), (text, name) => {
      const { entries } = read(text, name)
      for (const { text: words, createdAt } of entries) {
        expect(words.trim()).not.toBe('')
        expect(Number.isFinite(createdAt)).toBe(true)
      }
    }),
    { numRuns: 3000 },
  )
})

test('what is here already does not come in again: by its id, or by its words and minute', () => {
  const here = [newEntry('a', 'Rain', null, NOW), newEntry('b', 'Sun', null, NOW)]
  const entries = [
    newEntry('a', 'Rain, later', null, NOW + HOUR),
    newEntry('x', ' Sun ', null, NOW + 500),
    newEntry('y', 'Sun', null, NOW + HOUR),
    newEntry('z', 'Sun', null, NOW + HOUR),
  ]
  const run = dryRun({ ours: [], entries, checkIns: [], unread: [] }, here)
  expect(run.entries.map(({ id }) => id)).toEqual(['y'])
  expect(run.known).toBe(3)
})

test('what was taken along is all known when it comes back', () => {
  fc.assert(
    fc.property(anyJournal, entries => {
      const run = dryRun(read(toJson(entries, [], NOW)), entries)
      expect(run).toMatchObject({ entries: [], known: entries.length })
    }),
  )
})

test('a part of the journal: a month of it, or the window that is open or was last', () => {
  const inWindow = newEntry('a', 'Rain', EVENING, EVENING)
  const old = newEntry('b', 'Sun', null, EVENING - 40 * DAY)
  const all = [inWindow, old]
  expect(portionOf(all, 'all', openRecord(), EVENING)).toEqual(all)
  expect(portionOf(all, 'month', openRecord(), EVENING)).toEqual([inWindow])
  expect(portionOf(all, 'window', openRecord(), EVENING)).toEqual([inWindow])
  expect(portionOf(all, 'window', recordOf({ kind: 'idle' }), EVENING)).toEqual([])
})

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><svg onload=alert(1)>',
  '<!--',
  '&lt;b&gt;',
  '</article></section><h1>',
]

test.each(HOSTILE)('F55 on the page to print %j is words and nothing else', words => {
  const entry = { ...newEntry('a', words, null, NOW), tags: [words.toLowerCase()] }
  const html = toHtml([entry], {
    title: words,
    lang: words,
    dir: 'ltr',
    day: () => words,
    time: () => words,
    spoken: () => words,
  })
  const [, body = ''] = html.split('</style>\n')
  const tags = new Set([...body.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag))
  expect([...tags].sort()).toEqual(['article', 'h1', 'h2', 'html', 'p', 'section', 'small'])
  expect(body.match(/<[^>]*\son\w+=/)).toBeNull()
  expect(html).toContain("default-src 'none'")
})

test('a table is read as it was written, whatever is in its cells', () => {
  const cell = fc.string().filter(text => !text.includes('\r') || text.includes('\n'))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), table => {
      const text = table
        .map(line => `${line.map(it => `"${it.replaceAll('"', '""')}"`).join(',')}\r\n`)
        .join('')
      expect(readCsv(text)).toEqual(table)
    }),
  )
})

test('check-ins are a table, and what was not said is an empty cell', () => {
  const said = { id: 'a', at: NOW, mood: 7, tension: null, energy: 0, closeness: null, sleep: null }
  const [names, line] = readCsv(toCsv([said]))
  expect(names).toEqual(['at', 'mood', 'tension', 'energy', 'closeness', 'sleep'])
  expect(line?.slice(1)).toEqual(['7', '', '0', '', ''])
  expect(new Date(line?.[0] ?? '').getTime()).toBe(NOW)
})

test('an entry of any words can be printed', () => {
  fc.assert(
    fc.property(anyEntry, entry => {
      const html = toHtml([entry], {
        title: 'Journal',
        lang: 'en',
        dir: 'ltr',
        day: String,
        time: String,
        spoken: () => null,
      })
      expect(html).toContain('<p dir="auto">')
    }),
  )
})

test('notes without words are told apart by their ids, and only what is wanted of the sound comes in', () => {
  const spoken = (id: string) => ({ ...newEntry(id, '', null, NOW), voices: [`voice of ${id}`] })
  const voice = (id: string) => ({
    voice: { id: `voice of ${id}`, at: NOW, type: 'audio/webm', length: 0, size: 1, peaks: null },
    bytes: new Uint8Array(1),
  })
  const brought = {
    ours: [],
    entries: [spoken('a'), spoken('b')],
    checkIns: [],
    unread: [],
    voices: [voice('a'), voice('b')],
  }
  const { entries, voices, known } = dryRun(brought, [spoken('a')])
  expect(entries.map(({ id }) => id)).toEqual(['b'])
  expect(voices).toEqual([voice('b')])
  expect(known).toBe(1)
})
