import { afterEach, expect, test, vi } from 'vitest'
import type { LockAnswer, LockQuestion } from '@/utils/core/journal/carry/lock'
import { lockedFile } from '@/utils/platform/locked-file'

const utf8 = (text: string) => new TextEncoder().encode(text)
const ended = vi.fn()

/** A worker that answers so; null for one that breaks down. */
function work(answer: (question: LockQuestion) => LockAnswer | null) {
  vi.stubGlobal(
    'Worker',
    class {
      onmessage?: (event: { data: LockAnswer }) => void
      onerror?: () => void
      terminate = ended
      postMessage(question: LockQuestion) {
        const data = answer(question)
        queueMicrotask(() => (data ? this.onmessage?.({ data }) : this.onerror?.()))
      }
    },
  )
}

async function openOne(file: File, passphrases: readonly string[], keys: readonly Blob[] = []) {
  const [opened] = await lockedFile.open([file], passphrases, keys)
  if (!opened) throw new Error('Nothing was answered.')
  return opened
}

/** As good a lock as a test needs. */
const mirror = (question: LockQuestion): LockAnswer => {
  if (question.what === 'make-key') return { ok: true, content: utf8('{"recipient":"age1","key":"k"}') }
  const bytes = 'content' in question ? question.content : question.file
  return { ok: true, content: new Uint8Array(bytes).reverse() }
}

afterEach(() => {
  vi.unstubAllGlobals()
  ended.mockClear()
})

test('text is locked and opened again, and no worker is left', async () => {
  work(mirror)
  const blob = await lockedFile.lock('Rain, 雨', 'words')
  expect(blob).not.toBeNull()
  const file = new File([blob ?? ''], 'journal 2027-05-03.json.age')
  const opened = await openOne(file, ['words'])
  expect(opened.ok && opened.file.name).toBe('journal 2027-05-03.json')
  expect(opened.ok && (await opened.file.text())).toBe('Rain, 雨')
  expect(ended).toHaveBeenCalledTimes(3)
})

test('F52 a file that does not open again is never handed out', async () => {
  work(question =>
    question.what === 'open' ? { ok: true, content: utf8('something else') } : mirror(question),
  )
  expect(await lockedFile.lock('Rain', 'words')).toBeNull()
  work(question => (question.what === 'open' ? { ok: false, problem: 'wrong' } : mirror(question)))
  expect(await lockedFile.lock('Rain', 'words')).toBeNull()
  work(() => null)
  expect(await lockedFile.lock('Rain', 'words')).toBeNull()
  vi.stubGlobal('Worker', undefined)
  expect(await lockedFile.lock('Rain', 'words')).toBeNull()
})

test('what went wrong with a file is passed on', async () => {
  work(() => ({ ok: false, problem: 'wrong' }))
  const file = new File(['x'], 'a.age')
  expect(await openOne(file, ['words'])).toEqual({ ok: false, problem: 'wrong', file })
  work(() => null)
  expect(await openOne(file, ['words'])).toEqual({ ok: false, problem: 'unreadable', file })
  vi.stubGlobal('Worker', undefined)
  expect(await openOne(file, ['words'])).toEqual({ ok: false, problem: 'unreadable', file })
})

test('F53 several are opened by one worker, and one that stays shut costs the others nothing', async () => {
  work(question => {
    const asked = 'file' in question ? new TextDecoder().decode(question.file) : ''
    return asked === 'x' ? { ok: false, problem: 'unreadable' } : { ok: true, content: utf8(`${asked}!`) }
  })
  const files = ['a', 'x', 'b'].map(name => new File([name], `${name}.age`))
  const gone = { ...files[0], name: 'gone.age', slice: () => new Blob(), arrayBuffer: () => Promise.reject() }
  const opened = await lockedFile.open([...files, gone as unknown as File], ['words'])
  expect(opened).toMatchObject([
    { ok: true, file: { name: 'a' } },
    { ok: false, problem: 'unreadable', file: { name: 'x.age' } },
    { ok: true, file: { name: 'b' } },
    { ok: false, problem: 'unreadable', file: { name: 'gone.age' } },
  ])
  expect(ended).toHaveBeenCalledOnce()
})

test('a worker that broke down is asked nothing more', async () => {
  const asked = vi.fn(() => null)
  work(asked)
  const files = ['a', 'b'].map(name => new File([name], name))
  expect(await lockedFile.open(files, ['words'])).toMatchObject([{ ok: false }, { ok: false }])
  expect(asked).toHaveBeenCalledOnce()
})

test.each([
  ['age-encryption.org/v1\n-> scrypt', true],
  ['-----BEGIN AGE ENCRYPTED FILE-----\n', true],
  ['{"arbor":"journal"}', false],
  ['', false],
])('%j is locked: %s', async (beginning, locked) => {
  expect(await lockedFile.isLocked(new Blob([beginning]))).toBe(locked)
})

const SEALED = 'age-encryption.org/v1\n-> X25519 abc\ndef\n--- ghi\n'

test.each([
  ['words', 'age-encryption.org/v1\n-> scrypt abc 18\ndef\n--- ghi\n', 'open'],
  ['a key', SEALED, 'open-keyed'],
  ['a key, as another program wrote it', SEALED.replace('->', '-> grease\n\n->'), 'open-keyed'],
  ['a key, in letters', `-----BEGIN AGE ENCRYPTED FILE-----\r\n${btoa(SEALED)}\r\n-----END`, 'open-keyed'],
])('a file that was locked with %s is opened so', async (_how, content, what) => {
  const asked: LockQuestion[] = []
  work(question => {
    asked.push(question)
    return { ok: true, content: utf8('Rain') }
  })
  const large = new Blob(['x'.repeat(5000)])
  await openOne(new File([content], 'a.json.age'), ['words'], [new Blob(['key']), large])
  expect(asked).toMatchObject([{ what }])
  // What is far too large for a key is not even tried.
  if (asked[0]?.what === 'open-keyed') expect(asked[0].keys).toEqual([utf8('key')])
})

test('a key alone is no journal, and is never handed out', async () => {
  work(() => ({ ok: true, content: utf8('# made today\nAGE-SECRET-KEY-1QQQ\n') }))
  const file = new File(['age-encryption.org/v1\n-> scrypt'], 'a.age')
  expect(await openOne(file, ['words'])).toEqual({ ok: false, problem: 'onlyKey', file })
})

test('a key is made, and text is sealed; what goes wrong is nothing', async () => {
  work(mirror)
  expect(await lockedFile.makeKey('words')).toEqual({ recipient: 'age1', key: 'k' })
  expect(await lockedFile.seal('abc', 'age1')).toEqual(utf8('cba'))
  expect(await lockedFile.seal(new Uint8Array([1, 2]), 'age1')).toEqual(new Uint8Array([2, 1]))
  work(() => null)
  expect(await lockedFile.makeKey('words')).toBeNull()
  expect(await lockedFile.seal('abc', 'age1')).toBeNull()
  vi.stubGlobal('Worker', undefined)
  expect(lockedFile.isPossible()).toBe(false)
  expect(await lockedFile.makeKey('words')).toBeNull()
  expect(await lockedFile.seal('abc', 'age1')).toBeNull()
})
