import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secretIn } from '@/utils/core/journal/backup/key'
import { type BackupPlan, parseBackupPlan } from '@/utils/core/journal/backup/plan'

const plan: BackupPlan = {
  id: 'backup',
  every: 'week',
  where: 'folder',
  folder: 'Notes',
  recipient: 'age1abc',
  key: '-----BEGIN AGE ENCRYPTED FILE-----',
  last: { at: 5, name: 'arbor-2026-11-25.json.age', bytes: 9 },
  problem: null,
  triedAt: null,
  voices: [],
  missing: 0,
}

test.each([
  [plan, plan],
  [
    { ...plan, more: 1, problem: 'rain', last: { at: 5 } },
    { ...plan, problem: null, last: null },
  ],
  [
    { ...plan, problem: 'full', triedAt: 7 },
    { ...plan, problem: 'full', triedAt: 7 },
  ],
  [
    { ...plan, voices: ['a', 7, 'a', ''], missing: -1 },
    { ...plan, voices: ['a'], missing: 0 },
  ],
  [
    { ...plan, voices: undefined, missing: 2 },
    { ...plan, missing: 2 },
  ],
  [{ ...plan, every: 'hour' }, null],
  [{ ...plan, recipient: '' }, null],
  [{ ...plan, key: undefined }, null],
  [{ ...plan, id: 'other' }, null],
])('%j is read as %j', (raw, read) => {
  expect(parseBackupPlan(raw)).toEqual(read)
})

test('anything else is read as none', () => {
  fc.assert(fc.property(fc.anything(), raw => parseBackupPlan(raw) === null))
})

test.each([
  ['AGE-SECRET-KEY-1QQQ\n', 'AGE-SECRET-KEY-1QQQ'],
  ['# made by hand\r\nAGE-SECRET-KEY-1QQQ\r\n', 'AGE-SECRET-KEY-1QQQ'],
  ['I wrote AGE-SECRET-KEY-1QQQ down', null],
  ['{"arbor":"journal"}', null],
  [`AGE-SECRET-KEY-1QQQ\n${'long '.repeat(1000)}`, null],
])('in %j the key is %j', (text, key) => {
  expect(secretIn(text)).toBe(key)
})
