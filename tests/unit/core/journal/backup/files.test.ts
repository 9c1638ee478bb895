import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  backupName,
  backupsToGo,
  GENERATIONS,
  isCalledVoice,
  keyName,
  voiceFileName,
} from '@/utils/core/journal/backup/files'

const NIGHT = new Date('2026-11-25T23:30').getTime()
const day = (number: number, bytes = 100) => ({
  name: `arbor-2026-11-${String(number).padStart(2, '0')}.json.age`,
  bytes,
})

test.each([
  [[], 'arbor-2026-11-25.json.age'],
  [['arbor-2026-11-25.json.age'], 'arbor-2026-11-25-2.json.age'],
  [['Arbor-2026-11-25.JSON.age', 'arbor-2026-11-25-2.json.age'], 'arbor-2026-11-25-3.json.age'],
] as const)('beside %j a backup is called %s', (taken, name) => {
  expect(backupName(NIGHT, taken)).toBe(name)
})

test('a key is called by its public half', () => {
  expect(keyName('age1mfkkmqp1f7bjwqhsml1qoespwfd18brpj2dd1ehnvnk')).toBe('arbor-key-mfkkmq.age')
})

test('F52 five stay, the oldest goes first, and what is not ours is never touched', () => {
  const others = [
    'notes.txt',
    'arbor-key-mfkkmq.age',
    'arbor-2026-11-01.json',
    'My arbor-2026-11-01.json.age',
  ]
  const there = [
    ...[1, 2, 3, 4, 5, 6, 7].map(number => day(number)),
    ...others.map(name => ({ name, bytes: 1 })),
  ]
  expect(backupsToGo(there, day(7).name)).toEqual([day(2).name, day(1).name])
})

test('several of one day go in the order they were made', () => {
  const all = ['', '-2', '-9', '-10', '-11', '-12'].map(more => ({
    name: `arbor-2026-11-25${more}.json.age`,
    bytes: 9,
  }))
  expect(backupsToGo(all, all[5]!.name)).toEqual([all[0]!.name])
})

test('F52 what was never finished goes, and counts for nothing', () => {
  const there = [1, 2, 3, 4, 5].map(number => day(number)).concat(day(6, 0), day(7))
  expect(backupsToGo(there, day(7).name)).toEqual([day(6).name, day(1).name])
})

test('F36 where the new one is far smaller, the older ones stay: something may have been lost', () => {
  const large = [1, 2, 3].map(number => day(number, 1000))
  const small = [4, 5, 6, 7, 8, 9].map(number => day(number, 300))
  expect(backupsToGo([...large, ...small], day(9).name)).toEqual([day(4).name])
})

test('the one that was just made never goes, and five that are whole always stay', () => {
  const anyFile = fc.record({ day: fc.integer({ min: 1, max: 30 }), bytes: fc.nat(3) })
  fc.assert(
    fc.property(
      fc.uniqueArray(anyFile, { selector: file => file.day, minLength: 1 }),
      fc.nat(),
      (files, pick) => {
        const there = files.map(file => day(file.day, file.bytes))
        const made = { ...there[pick % there.length]!, bytes: 2 }
        const all = there.map(file => (file.name === made.name ? made : file))
        const going = backupsToGo(all, made.name)
        expect(going).not.toContain(made.name)
        const staying = all.filter(({ name, bytes }) => bytes > 0 && !going.includes(name))
        const whole = all.filter(({ bytes }) => bytes > 0)
        expect(staying.length).toBeGreaterThanOrEqual(Math.min(GENERATIONS, whole.length))
      },
    ),
  )
})

test('the file of a voice is called by its key and its id, and is never taken for a backup', () => {
  const name = voiceFileName('age1mfkkmqpp', 'a-1')
  expect(name).toBe('arbor-voice-mfkkmq-a-1.age')
  expect(backupsToGo([{ name, bytes: 0 }], 'arbor-2026-11-25.json.age')).toEqual([])
  expect(isCalledVoice('Arbor-voice-mfkkmq-a-1(1).age')).toBe(true)
  expect(isCalledVoice('arbor-2026-11-25.json.age')).toBe(false)
})
