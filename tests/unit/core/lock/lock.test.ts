import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  IDLES,
  LEAST_ITERATIONS,
  type LockHeader,
  MOST_ITERATIONS,
  parseHeader,
} from '@/utils/core/lock/header'
import { passProblem } from '@/utils/core/lock/new-passphrase'
import { isStillOpen, lockAfter, parseOpened, putOff } from '@/utils/core/lock/opened'
import { outside } from '@/utils/core/lock/outside'
import { printed, RECOVERY_BYTES, readPrinted } from '@/utils/core/lock/recovery-key'
import { missed, parseTries, type Tries, waitBefore } from '@/utils/core/lock/tries'
import { DAY, MINUTE, SECOND } from '@/utils/core/time'

const bytes = (length: number) => new Uint8Array(length).fill(7)
const header: LockHeader = {
  format: 1,
  keyId: 'k',
  passphrase: { salt: bytes(16), iterations: 1_000_000, sealed: bytes(60) },
  recovery: { salt: bytes(16), sealed: bytes(60) },
  box: { publicKey: bytes(65), privateKey: bytes(166) },
  idle: 5 * MINUTE,
}

describe('a header', () => {
  test('is read as it was written, with every time there is to choose', () => {
    for (const idle of IDLES) expect(parseHeader({ ...header, idle })).toEqual({ ...header, idle })
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['another format', { ...header, format: 2 }],
    ['no name of its key', { ...header, keyId: '' }],
    [
      'F47 too little work',
      { ...header, passphrase: { ...header.passphrase, iterations: LEAST_ITERATIONS - 1 } },
    ],
    [
      'F47 too much work',
      { ...header, passphrase: { ...header.passphrase, iterations: MOST_ITERATIONS + 1 } },
    ],
    ['F47 half a round', { ...header, passphrase: { ...header.passphrase, iterations: 1e6 + 0.5 } }],
    ['a short salt', { ...header, passphrase: { ...header.passphrase, salt: bytes(8) } }],
    ['a key that is text', { ...header, passphrase: { ...header.passphrase, sealed: 'a'.repeat(60) } }],
    ['no recovery', { ...header, recovery: undefined }],
    ['a box of another size', { ...header, box: { ...header.box, publicKey: bytes(64) } }],
  ])('with %s is none', (_what, raw) => {
    expect(parseHeader(raw)).toBeNull()
  })

  test('is none where it is anything at all', () => {
    fc.assert(fc.property(fc.anything(), raw => parseHeader(raw) === null))
  })
})

describe('how long it stays open', () => {
  test('is by the clock, to the millisecond', () => {
    expect(isStillOpen({ lockAt: 1000 }, 999)).toBe(true)
    expect(isStillOpen({ lockAt: 1000 }, 1000)).toBe(false)
    expect(isStillOpen({ lockAt: lockAfter(null, 5) }, Number.MAX_SAFE_INTEGER)).toBe(true)
  })

  test('is put off by a hand on it, and never brought forward, never once it is over', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.constantFrom(...IDLES), fc.nat(1e7), (opened, idle, later) => {
        const lockAt = lockAfter(idle, opened)
        const next = putOff({ lockAt }, idle, opened + later)
        if (lockAt === null || idle === null || opened + later >= lockAt) return next === null
        return next === null ? later < idle * 0.1 : next === opened + later + idle && next > lockAt
      }),
    )
  })

  test('is not known from anything that is damaged', () => {
    expect(parseOpened({ keyId: 'k', secret: 's', lockAt: 'later' })).toEqual({
      keyId: 'k',
      secret: 's',
      lockAt: null,
    })
    for (const raw of [null, {}, { keyId: 'k' }, { secret: 's' }, { keyId: 1, secret: 's' }])
      expect(parseOpened(raw)).toBeNull()
  })
})

test('a few slips cost nothing, then every try waits twice as long, up to a minute', () => {
  let tries: Tries = parseTries(undefined)
  const waits = Array.from({ length: 14 }, () => {
    tries = missed(tries, 1000)
    return waitBefore(tries, 1000) / SECOND
  })
  expect(waits).toEqual([0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60])
  // A clock that was set back by a year.
  expect(waitBefore(tries, 1000 - 365 * DAY)).toBe(MINUTE)
})

describe('a recovery key', () => {
  const keys = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES })

  test('is read as it is printed, and as people copy it', () => {
    fc.assert(
      fc.property(keys, key => {
        const text = printed(key)
        expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
        for (const typed of [text, text.toLowerCase(), text.replaceAll('-', ' '), text.replaceAll('-', '')])
          expect(readPrinted(typed)).toEqual(key)
        expect(readPrinted(text.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(key)
      }),
    )
  })

  test('is nothing else', () => {
    for (const typed of ['', 'a lamp by the window', 'ABCD-EFGH', `${printed(bytes(20))}0`, 'U'.repeat(32)])
      expect(readPrinted(typed)).toBeNull()
  })
})

test('of a record only what it is found by stays outside, and of that no time of day', () => {
  const at = Date.UTC(2026, 2, 1, 21, 35)
  const entry = { id: 'a', rev: 3, text: 'rain', createdAt: at, updatedAt: at, day: 20_513, unfinished: at }
  expect(outside('entries', entry)).toEqual({
    id: 'a',
    rev: 3,
    day: 20_513,
    unfinished: Date.UTC(2026, 2, 1),
  })
  expect(outside('entries', outside('entries', entry))).toEqual(outside('entries', entry))
  expect(outside('kept', { of: 'letter', id: 'x', value: { text: 'rain' } })).toEqual({
    of: 'letter',
    id: 'x',
  })
  expect(outside('versions', { id: 'a', at, text: 'rain' })).toEqual({ id: 'a', at })
  expect(outside('pending', { spare: 's', entry })).toEqual({ spare: 's' })
})

test.each([
  ['a lamp by the window', 'a lamp by the window ', null],
  ['a lamp by the window', 'a lamp by the door', 'differ'],
  ['eleven sign', 'eleven sign', 'short'],
  ['  eleven sign  ', '  eleven sign  ', 'short'],
])('a new passphrase %j and %j', (typed, again, problem) => {
  expect(passProblem(typed, again)).toBe(problem)
})
