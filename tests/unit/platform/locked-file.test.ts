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

/** As good a lock as a test needs. */
const mirror = (question: LockQuestion): LockAnswer => {
  const bytes = question.what === 'lock' ? question.content : question.file
  return { ok: true, content: new Uint8Array(bytes).reverse() }
}

afterEach(() => void vi.unstubAllGlobals())

test('text is locked and opened again, and no worker is left', async () => {
  work(mirror)
  const blob = await lockedFile.lock('Rain, 雨', 'words')
  expect(blob).not.toBeNull()
  const file = new File([blob ?? ''], 'journal 2027-05-03.json.age')
  const opened = await lockedFile.open(file, ['words'])
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
  expect(await lockedFile.open(new File(['x'], 'a.age'), ['words'])).toEqual({ ok: false, problem: 'wrong' })
  work(() => null)
  expect(await lockedFile.open(new File(['x'], 'a.age'), ['words'])).toEqual({
    ok: false,
    problem: 'unreadable',
  })
})

test.each([
  ['age-encryption.org/v1\n-> scrypt', true],
  ['-----BEGIN AGE ENCRYPTED FILE-----\n', true],
  ['{"arbor":"journal"}', false],
  ['', false],
])('%j is locked: %s', async (beginning, locked) => {
  expect(await lockedFile.isLocked(new Blob([beginning]))).toBe(locked)
})
