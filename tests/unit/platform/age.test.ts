import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sealedSize } from '@/utils/core/journal/backup/files'
import type { BackupKey } from '@/utils/core/journal/backup/plan'
import { age } from '@/utils/platform/age'

const WORDS = 'quiet lamp river bench'
const made = (name: string) => new Uint8Array(readFileSync(`tests/support/locked/${name}`))
const utf8 = (text: string) => new TextEncoder().encode(text)

/** One key for all: to make one takes seconds on purpose. */
let key: Promise<BackupKey> | undefined
const oneKey = () => {
  key ??= newKey()
  return key
}

async function newKey(): Promise<BackupKey> {
  const answer = await age.makeKey(WORDS)
  if (!answer.ok) throw new Error('There is no key.')
  return JSON.parse(new TextDecoder().decode(answer.content))
}

test.each([['by-age-1.1.1.age'], ['by-age-1.1.1-armored.age']])(
  '%s, made by the command line tool, opens',
  async name => {
    const opened = await age.open(made(name), ['something else entirely', WORDS])
    expect(opened.ok && new TextDecoder().decode(opened.content)).toContain('Rain on the roof, 雨.')
  },
)

test('what is locked opens with its words, and with no others (F45)', async () => {
  const content = utf8('雨 on the roof')
  const locked = await age.lock(content, 'Kräuter am Fluss')
  if (!locked.ok) throw new Error('It was not locked.')
  expect(new TextDecoder().decode(locked.content)).not.toContain('roof')
  expect(await age.open(locked.content, ['Kräuter am Fluss'])).toEqual({ ok: true, content })
  expect(await age.open(locked.content, ['Krauter am Fluss'])).toEqual({ ok: false, problem: 'wrong' })
})

test('F53 a file that is cut off or changed does not open, and is never taken for a wrong passphrase', async () => {
  const whole = made('by-age-1.1.1.age')
  const payload = whole.length - 40
  const changed = whole.map((byte, at) => (at === payload ? byte ^ 1 : byte))
  for (const file of [
    changed,
    whole.subarray(0, -1),
    whole.subarray(0, 100),
    utf8('age-encryption.org/v1\n'),
  ]) {
    expect(await age.open(file, [WORDS])).toEqual({ ok: false, problem: 'unreadable' })
  }
})

test('F47 a file that asks for endless work is refused before any is done', async () => {
  const greedy = new TextDecoder('latin1').decode(made('by-age-1.1.1.age')).replace(/ 18\n/, ' 30\n')
  const file = Uint8Array.from(greedy, sign => sign.charCodeAt(0))
  const since = performance.now()
  expect(await age.open(file, [WORDS])).toEqual({ ok: false, problem: 'unreadable' })
  // The least work that a real file asks for takes longer.
  expect(performance.now() - since).toBeLessThan(500)
})

test.each([['keyed-by-age-1.1.1.age'], ['keyed-by-age-1.1.1-armored.age']])(
  '%s opens with the key that the command line tool made and locked',
  async name => {
    const opened = await age.openKeyed(
      made(name),
      [made('by-age-1.1.1.age'), made('key-by-age-1.1.1.age')],
      [WORDS],
    )
    expect(opened.ok && new TextDecoder().decode(opened.content)).toContain('Rain on the roof, 雨.')
  },
)

test('what is sealed opens with its key and the words of that, and with nothing else', async () => {
  const key = await oneKey()
  expect(key.recipient).toMatch(/^age1[a-z0-9]{58}$/)
  expect(key.key).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/)
  expect(atob(key.key.split('\n')[1] ?? '')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
  const content = utf8('雨 on the roof')
  const sealed = await age.seal(content, key.recipient)
  if (!sealed.ok) throw new Error('It was not sealed.')
  // One way in, and no other.
  expect(new TextDecoder().decode(sealed.content).match(/^-> .*$/gm)).toEqual([
    expect.stringMatching(/^-> X25519 /),
  ])
  expect(new TextDecoder().decode(sealed.content)).not.toContain('roof')
  expect(await age.openKeyed(sealed.content, [utf8(key.key)], [WORDS])).toEqual({ ok: true, content })

  expect(await age.openKeyed(sealed.content, [utf8(key.key)], ['quiet lamp'])).toEqual({
    ok: false,
    problem: 'wrong',
  })
  expect(await age.openKeyed(sealed.content, [], [WORDS])).toEqual({ ok: false, problem: 'keyless' })
  const other = [made('key-by-age-1.1.1.age')]
  expect(await age.openKeyed(sealed.content, other, [WORDS])).toEqual({ ok: false, problem: 'keyless' })
  expect(await age.open(sealed.content, [WORDS])).toEqual({ ok: false, problem: 'unreadable' })
})

test.each([0, 1, 65_535, 65_536, 65_537, 200_000])(
  'how large %i bytes become is known before',
  async size => {
    const { recipient } = await oneKey()
    const sealed = await age.seal(new Uint8Array(size), recipient)
    expect(sealed.ok && sealed.content.length).toBe(sealedSize(size))
  },
)

test('F53 what was sealed and then cut off or changed, anywhere, does not open', async () => {
  const key = await oneKey()
  const sealed = await age.seal(utf8('雨 on the roof '.repeat(5)), key.recipient)
  if (!sealed.ok) throw new Error('It was not sealed.')
  const means = [utf8(key.key)]
  const whole = sealed.content
  for (const at of [60, 190, whole.length - 1]) {
    const changed = whole.map((byte, index) => (index === at ? byte ^ 1 : byte))
    expect((await age.openKeyed(changed, means, [WORDS])).ok, `changed at ${at}`).toBe(false)
    expect((await age.openKeyed(whole.subarray(0, at), means, [WORDS])).ok, `cut off at ${at}`).toBe(false)
  }
})

test('a file locked with a key is not asked words for', async () => {
  const keyed =
    'age-encryption.org/v1\n-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n--- AAAA\n'
  expect(await age.open(utf8(keyed), [WORDS])).toEqual({ ok: false, problem: 'unreadable' })
})
