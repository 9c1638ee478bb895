import { strToU8, zipSync } from 'fflate'
import { toJson } from '@/utils/core/journal/carry/json'
import { toMarkdown } from '@/utils/core/journal/carry/markdown'
import type { Entry } from '@/utils/core/journal/entry'
import { newEntry } from '@/utils/core/journal/entry'

/** Numbers from 0 up to 1, always the same for one seed. */
function numbers(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0
  return below => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e37_79b9) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const NOW = 1_800_000_000_000
const NOTES: readonly Entry[] = ['Rain on the roof', '今日は雨。', 'A: "long"\n---\ntalk', '=1+1', '🌧️'].map(
  (text, at) => ({
    ...newEntry(`note-${at}`, text, at % 2 ? NOW : null, NOW + at * 90_000_000),
    tags: ['rain', 'ana'].slice(at % 3),
    sealedAt: at === 3 ? NOW : null,
    rev: 1,
  }),
)

/** A journal in each form that is read, as it should be. */
const SOUND: readonly (readonly [name: string, text: string])[] = [
  ['journal.json', toJson(NOTES, [], NOW)],
  ...toMarkdown(NOTES).flatMap(file => ('text' in file ? [[file.name, file.text] as const] : [])),
  ['jrnl.txt', '[2027-05-03 12:10] Rain @tea\nand more\n\n[2027-05-04 08:00] Sun'],
  [
    'daylio.csv',
    'full_date,time,mood,activities,note_title,note\n2027-05-03,12:10,good,tea | walk,Rain,"on, ""tin"""',
  ],
  [
    'dayone.json',
    JSON.stringify({ entries: [{ text: 'Rain', creationDate: '2027-05-03T10:10:00Z', tags: ['tea'] }] }),
  ],
  ['journey.json', JSON.stringify({ text: 'Rain', date_journal: 1_800_000_000_000, tags: [] })],
  [
    'jrnl.json',
    JSON.stringify({ entries: [{ title: 'Rain', body: 'on tin', date: '2027-05-03', time: '12:10' }] }),
  ],
]

/** What numbers, dates and names are made of by somebody who means harm. */
const HOSTILE = [
  '-1',
  '1e308',
  '8640000000000001',
  'null',
  '"',
  '[]',
  '{}',
  '0x10',
  'NaN',
  '"2027-02-30"',
  '"275760-09-13"',
  '"0000-00-00T00:00:00Z"',
  '"9999999999-01-01"',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '\u202e',
  '---\n',
  '\r',
  '\uFEFF',
  '<script>',
  '../../',
  '[2027-13-45 99:99] ',
  '""""',
  ',,,,',
  '\\u0000',
  `${'9'.repeat(400)}`,
]

type Change = (bytes: Uint8Array, next: (below: number) => number) => Uint8Array

const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]))
const cut = (bytes: Uint8Array, next: (below: number) => number) => {
  const from = next(bytes.length + 1)
  return [from, from + next(bytes.length - from + 1)] as const
}

const CHANGES: readonly Change[] = [
  (bytes, next) => bytes.slice(0, next(bytes.length + 1)),
  (bytes, next) => bytes.map(byte => (next(40) === 0 ? next(256) : byte)),
  (bytes, next) => {
    const [from, to] = cut(bytes, next)
    return joined(bytes.slice(0, from), bytes.slice(to))
  },
  (bytes, next) => {
    const [from, to] = cut(bytes, next)
    return joined(
      bytes.slice(0, to),
      ...Array(next(20)).fill(bytes.slice(from, Math.min(to, from + 200))),
      bytes.slice(to),
    )
  },
  (bytes, next) => {
    const at = next(bytes.length + 1)
    return joined(bytes.slice(0, at), strToU8(HOSTILE[next(HOSTILE.length)] ?? ''), bytes.slice(at))
  },
  // A value in place of another, which leaves the rest sound.
  (bytes, next) => {
    const text = new TextDecoder().decode(bytes)
    const values = [...text.matchAll(/\d+|"[^"\n]*"/g)]
    const value = values[next(Math.max(1, values.length))]
    if (!value) return bytes
    const instead = HOSTILE[next(HOSTILE.length)] ?? ''
    return strToU8(text.slice(0, value.index) + instead + text.slice(value.index + value[0].length))
  },
  (bytes, next) => {
    const depth = 1 + next(4000)
    const [open, close] = next(2) === 0 ? ['[', ']'] : ['{"a":', '}']
    return joined(strToU8(open.repeat(depth)), bytes, strToU8(close.repeat(depth)))
  },
  // Another encoding, with its mark or without.
  (bytes, next) => {
    const text = new TextDecoder().decode(bytes)
    const units = Array.from(text, sign => sign.charCodeAt(0))
    const isBig = next(2) === 0
    const pairs = units.flatMap(unit => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]))
    return Uint8Array.from([...(next(3) === 0 ? [] : isBig ? [0xfe, 0xff] : [0xff, 0xfe]), ...pairs])
  },
  bytes => Uint8Array.from(new TextDecoder().decode(bytes), sign => sign.charCodeAt(0) & 255),
  (bytes, next) => Uint8Array.from({ length: next(bytes.length + 1) }, () => next(256)),
]

const byteOf = (sign: string) => sign.charCodeAt(0) & 255

function archive(next: (below: number) => number): Uint8Array {
  const names = [
    'a.md',
    '../../a.md',
    '__prota__',
    '__prota__.json',
    'a/b/c.json',
    '.hidden.md',
    '',
    'a.zip',
    '雨.txt',
  ]
  const files: Record<string, Uint8Array> = Object.create(null)
  for (let at = 0; at <= next(4); at += 1) {
    const [name, text] = SOUND[next(SOUND.length)] ?? ['', '']
    files[next(2) === 0 ? name : (names[next(names.length)] ?? name)] = changed(strToU8(text), next, next(2))
  }
  const bytes = zipSync(files, { level: next(2) === 0 ? 0 : 6 })
  // What makes the archive would trip over the name itself.
  return Uint8Array.from(Buffer.from(bytes).toString('latin1').replaceAll('__prota__', '__proto__'), byteOf)
}

function changed(bytes: Uint8Array, next: (below: number) => number, times: number): Uint8Array {
  let now = bytes
  for (let at = 0; at < times; at += 1) now = CHANGES[next(CHANGES.length)]?.(now, next) ?? now
  return now.slice(0, 200_000)
}

/** A file that may once have been a journal: another one for each seed, and always the same for one. */
export function mangled(seed: number): File {
  const next = numbers(seed)
  const [name, text] = SOUND[next(SOUND.length)] ?? ['', '']
  const isArchive = next(4) === 0
  const bytes = changed(isArchive ? archive(next) : strToU8(text), next, next(4))
  const called = isArchive ? 'journal.zip' : next(3) === 0 ? (HOSTILE[next(HOSTILE.length)] ?? '') : name
  return new File([bytes as Uint8Array<ArrayBuffer>], called, { lastModified: NOW })
}
