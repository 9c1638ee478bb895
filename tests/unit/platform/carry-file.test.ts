import { strToU8, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { toJson } from '@/utils/core/journal/carry/json'
import { toMarkdown } from '@/utils/core/journal/carry/markdown'
import { newEntry } from '@/utils/core/journal/entry'
import { toVoiceFile } from '@/utils/core/voice/voice-file'
import { carryFile } from '@/utils/platform/carry-file'

const NOW = Date.UTC(2027, 4, 3, 12)
const newId = () => 'new'
const file = (content: BlobPart, name = 'a.md') => new File([content], name, { lastModified: NOW })
const bytes = (data: Uint8Array) => data as Uint8Array<ArrayBuffer>
const live = new AbortController().signal

test('what is packed is read again, and the same journal is the same archive', async () => {
  const entries = Array.from({ length: 600 }, (_, at) => ({
    ...newEntry(`id-${at}`, `Rain ${at}`, null, NOW + at),
    finished: true,
    rev: 1,
  }))
  const progress = vi.fn()
  const pack = () => carryFile.pack(toMarkdown(entries), progress, live)
  const archive = await pack()
  expect(progress.mock.calls).toEqual([[250], [500]])
  const reading = await carryFile.read([file(archive!, 'journal.zip')], newId)
  expect(reading).toEqual({ ok: true, brought: { ours: [], entries, checkIns: [], unread: [] } })
  expect(await (await pack())?.arrayBuffer()).toEqual(await archive?.arrayBuffer())
})

test('packing can be called off', async () => {
  const life = new AbortController()
  const many = toMarkdown(Array.from({ length: 400 }, (_, at) => newEntry(`${at}`, 'Rain', null, NOW + at)))
  expect(await carryFile.pack(many, () => life.abort(), life.signal)).toBeNull()
})

test.each([
  ['UTF-8 with a mark', strToU8('\uFEFFKräuter'), 'Kräuter'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x4b, 0, 0xe4, 0]), 'Kä'],
  ['UTF-16, the other way round', new Uint8Array([0xfe, 0xff, 0, 0x4b, 0, 0xe4]), 'Kä'],
  ['old Windows', new Uint8Array([0x4b, 0xe4, 0xdf]), 'Käß'],
])('a page in %s is read', async (_encoding, content, text) => {
  const reading = await carryFile.read([file(bytes(content))], newId)
  expect(reading).toMatchObject({ ok: true, brought: { entries: [{ text, createdAt: NOW }] } })
})

test('of an archive only words are read, and what cannot be is told with its place', async () => {
  const archive = zipSync({
    'Journal/2027-05-03.md': strToU8('Rain'),
    'Journal/odd.json': strToU8('{'),
    'Journal/photo.jpeg': new Uint8Array(100),
    '__MACOSX/._2027-05-03.md': strToU8('left over'),
    '.hidden.md': strToU8('left over'),
  })
  const reading = await carryFile.read([file(bytes(archive), 'journal.zip')], newId)
  expect(reading).toMatchObject({
    ok: true,
    brought: { entries: [{ text: 'Rain' }], unread: ['Journal/odd.json'] },
  })
})

test('F54 an archive that is small and claims to be huge is not opened', async () => {
  const bomb = zipSync({ 'a.md': new Uint8Array(20_000_000) }, { level: 9 })
  expect(bomb.length).toBeLessThan(100_000)
  expect(await carryFile.read([file(bytes(bomb), 'a.zip')], newId)).toEqual({ ok: false, problem: 'large' })
})

test('F54 an archive that lies about how large it is gets no more room than it claimed', async () => {
  const lying = zipSync({ 'a.md': strToU8('Rain '.repeat(10_000)) }, { level: 9 })
  // Where an archive says how large its one file is: in the list at its end, and before the file itself.
  const view = new DataView(lying.buffer)
  const list = lying.findLastIndex(
    (_, at) => view.byteLength - at > 46 && view.getUint32(at, true) === 0x02014b50,
  )
  view.setUint32(list + 24, 10, true)
  const reading = await carryFile.read([file(bytes(lying), 'a.zip')], newId)
  const words = reading.ok ? reading.brought.entries.map(({ text }) => text.length) : []
  expect(Math.max(0, ...words)).toBeLessThanOrEqual(10)
})

test.each([
  ['F53 cut off', (whole: Uint8Array) => whole.slice(0, whole.length / 2), 'unreadable'],
  [
    'F53 with a bit turned',
    (whole: Uint8Array) => whole.map((byte, at) => (at === 40 ? byte ^ 255 : byte)),
    'unreadable',
  ],
  ['with nothing in it', () => zipSync({}), 'empty'],
])('an archive %s is refused', async (_what, spoil, problem) => {
  const whole = zipSync({ 'a.json': strToU8('{"arbor":"journal","version":1,"entries":[]}'.repeat(20)) })
  expect(await carryFile.read([file(bytes(spoil(whole)), 'a.zip')], newId)).toEqual({ ok: false, problem })
})

test('F54 files that are far too large are not even opened', async () => {
  const large = Object.defineProperty(file('x'), 'size', { value: 300_000_000 })
  const opened = vi.spyOn(large, 'arrayBuffer')
  expect(await carryFile.read([large], newId)).toEqual({ ok: false, problem: 'large' })
  expect(opened).not.toHaveBeenCalled()
})

test('F53 a file that a later Arbor made is refused, with all that was chosen beside it', async () => {
  const later = file('{"arbor":"journal","version":2,"entries":[]}', 'a.json')
  expect(await carryFile.read([file('Rain'), later], newId)).toEqual({ ok: false, problem: 'newer' })
})

test('what was spoken goes along as it is, and comes back with its entry', async () => {
  const spoken = { ...newEntry('a', '', null, NOW), finished: true, rev: 1, voices: ['v'] }
  const rain = { ...newEntry('b', 'Rain', null, NOW + 1), finished: true, rev: 1, voices: ['w', 'lost'] }
  const types = new Map(['v', 'w', 'lost'].map(id => [id, 'audio/webm']))
  const sounds = new Map([
    ['v', new Uint8Array([1, 2, 3])],
    ['w', new Uint8Array([4])],
  ])
  const files = toMarkdown([spoken, rain], types)
  const archive = await carryFile.pack(
    files,
    () => {},
    live,
    async id => sounds.get(id) ?? null,
  )
  let count = 0
  const reading = await carryFile.read([file(archive!, 'journal.zip')], () => `new ${++count}`)
  expect(reading).toMatchObject({
    ok: true,
    brought: {
      entries: [
        { id: 'a', text: '', voices: ['new 1'] },
        { id: 'b', text: 'Rain', voices: ['new 2'] },
      ],
      voices: [
        { voice: { id: 'new 1' }, bytes: new Uint8Array([1, 2, 3]) },
        { voice: { id: 'new 2' }, bytes: new Uint8Array([4]) },
      ],
      unread: [expect.stringMatching(/Rain 2\.webm$/)],
    },
  })
})

test('of sound only what a page names is read, from beside it', async () => {
  const page = '---\nid: a\nkind: note\nspoken: ["a.webm", "../b.webm"]\n---\n\nRain\n'
  const archive = zipSync({
    'Journal/a.md': strToU8(page),
    'Journal/a.webm': new Uint8Array([1]),
    'b.webm': new Uint8Array([2]),
    'Journal/c.webm': new Uint8Array([3]),
  })
  const reading = await carryFile.read([file(bytes(archive), 'journal.zip')], newId)
  expect(reading).toMatchObject({ ok: true, brought: { voices: [{ bytes: new Uint8Array([1]) }] } })
})

test('F54 sound that claims to be huge is not opened', async () => {
  const page = '---\nid: a\nkind: note\nspoken: ["a.webm"]\n---\n\nRain\n'
  const bomb = zipSync({ 'a.md': strToU8(page), 'a.webm': new Uint8Array(20_000_000) }, { level: 9 })
  expect(await carryFile.read([file(bytes(bomb), 'a.zip')], newId)).toEqual({ ok: false, problem: 'large' })
})

test('files of voices are known by what is in them, and their sound is read when it is asked for', async () => {
  const voice = { id: 'v', at: NOW, type: 'audio/webm', length: 900, size: 5, peaks: null }
  const whole = toVoiceFile(voice, strToU8('sound'))
  const data = toJson([newEntry('a', 'Rain', null, NOW)], [], NOW)
  const reading = await carryFile.read([file(whole, 'arbor-voice-v'), file(data, 'arbor.json')], newId)
  if (!reading.ok) throw new Error(reading.problem)
  expect(reading.brought).toMatchObject({ ours: [{ text: 'Rain' }], spoken: [{ voice }], unread: [] })
  const found = await reading.brought.spoken?.[0]?.sound.arrayBuffer()
  expect(new TextDecoder().decode(found)).toBe('sound')
  expect(await carryFile.read([file(whole)], newId)).toMatchObject({ ok: true })
})

test('F53 a voice that is broken, or of a later Arbor, is told, and the notes come in', async () => {
  const voice = { id: 'v', at: NOW, type: 'audio/webm', length: 900, size: 5, peaks: null }
  const whole = toVoiceFile(voice, strToU8('sound'))
  const later = strToU8('{"arbor":"voice","version":2}\nsound')
  const data = toJson([newEntry('a', 'Rain', null, NOW)], [], NOW)
  const reading = await carryFile.read(
    [file(bytes(whole.subarray(0, 40)), 'cut'), file(bytes(later), 'later'), file(data, 'arbor.json')],
    newId,
  )
  expect(reading).toMatchObject({ ok: true, brought: { ours: [{ text: 'Rain' }], unread: ['cut', 'later'] } })
  const alone = await carryFile.read([file(bytes(whole.subarray(0, 40)), 'cut')], newId)
  expect(alone).toEqual({ ok: false, problem: 'unreadable' })
})
