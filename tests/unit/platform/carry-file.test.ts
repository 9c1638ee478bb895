import { strToU8, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { toMarkdown } from '@/utils/core/journal/carry/markdown'
import { newEntry } from '@/utils/core/journal/entry'
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
  expect(reading).toEqual({ ok: true, brought: { entries, checkIns: [], unread: [] } })
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
