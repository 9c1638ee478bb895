import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

const WORDS = 'a lamp by the window'
const TEXT = '{"arbor":"journal","entries":[{"text":"rain"}]}'

async function openPage() {
  vi.resetModules()
  const [{ lock }, { sealedCopy }] = await Promise.all([
    import('@/utils/platform/lock'),
    import('@/utils/platform/sealed-copy'),
  ])
  return { lock, sealedCopy }
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.stubGlobal('indexedDB', new IDBFactory())
})

test('without a lock a copy is what it was', async () => {
  const { sealedCopy } = await openPage()
  expect(await sealedCopy.cover(TEXT)).toBe(TEXT)
  expect(await sealedCopy.isOne(new Blob([TEXT]))).toBe(false)
})

test('of a locked journal it says nothing, and opens by itself after all else is lost', async () => {
  const { lock, sealedCopy } = await openPage()
  const recovery = (await lock.turnOn(WORDS, null)) ?? ''
  const covered = (await sealedCopy.cover(TEXT)) ?? ''
  expect(covered).not.toContain('rain')
  await lock.close()
  expect(await sealedCopy.cover(TEXT)).toBeNull()

  vi.stubGlobal('indexedDB', new IDBFactory())
  fakeBrowser.reset()
  const later = (await openPage()).sealedCopy
  const file = new File([covered], '1.json')
  expect(await later.isOne(file)).toBe(true)
  for (const typed of [WORDS, recovery]) {
    const opened = await later.open(file, [typed])
    expect(opened.ok && (await opened.file.text())).toBe(TEXT)
  }
  expect(await later.open(file, ['a lamp by the door'])).toEqual({ ok: false, problem: 'wrong' })
})

test('F53 one that is cut short, or damaged, is refused', async () => {
  const { lock, sealedCopy } = await openPage()
  await lock.turnOn(WORDS, null)
  const covered = (await sealedCopy.cover(TEXT)) ?? ''
  const damaged = [
    covered.slice(0, -9),
    covered.slice(0, 200),
    '',
    covered.replace(/"sealed":"..../, '"sealed":"AAAA'),
  ]
  for (const text of damaged)
    expect(await sealedCopy.open(new File([text], '1.json'), [WORDS])).toEqual({
      ok: false,
      problem: 'unreadable',
    })
})
