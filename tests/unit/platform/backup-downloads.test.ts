import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { backupDownloads } from '@/utils/platform/backup-downloads'
import { fakeEvent } from '../../support/fake-event'

const NOON = new Date('2026-11-25T12:00').getTime()
const KEY = { name: 'arbor-key-mfkkmq.age', text: 'locked', isNew: true }
const bytes = (text: string) => new TextEncoder().encode(text)

interface Asked {
  readonly url: string
  readonly filename: string
  readonly conflictAction: string
  readonly saveAs: boolean
}
interface Item {
  readonly id: number
  readonly state: string
  readonly fileSize: number
  readonly filename: string
  readonly error?: string
}

/** The browser's downloads, after the person said yes. `ends` is how each of them ends. */
function allow(ends: (item: Item) => Item = item => item, isLate = false) {
  const onChanged = fakeEvent<[change: object]>()
  const items = new Map<number, Item>()
  const handed = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation(blob => {
    handed.set(`blob:${handed.size}`, blob as Blob)
    return `blob:${handed.size - 1}`
  })
  const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {})
  const download = vi.fn(async ({ url, filename }: Asked) => {
    const id = items.size
    const item = { id, state: 'in_progress', fileSize: -1, filename: `/home/them/Downloads/${filename}` }
    items.set(id, item)
    const end = () => {
      items.set(id, ends({ ...item, state: 'complete', fileSize: handed.get(url)?.size ?? 0 }))
      onChanged.fire({ id, state: { current: items.get(id)?.state } })
    }
    if (isLate) setTimeout(end)
    else end()
    return id
  })
  const search = vi.fn(async ({ id }: { id: number }) => [items.get(id)])
  const cancel = vi.fn(async () => {})
  Object.assign(fakeBrowser, {
    downloads: { download, search, cancel, onChanged },
    permissions: { contains: async () => true },
  })
  return { download, cancel, revoke, onChanged, handed }
}

beforeEach(
  () =>
    void Object.assign(fakeBrowser, { downloads: undefined, permissions: { contains: async () => false } }),
)

test.each([[false], [true]])(
  'the key, once, and a backup become files, without a question (late: %s)',
  async late => {
    const { download, revoke, onChanged, handed } = allow(undefined, late)
    const put = await backupDownloads.put(bytes('rain'), NOON, KEY)
    expect(put).toEqual({ ok: true, name: 'arbor-2026-11-25.json.age', bytes: 4 })
    expect(download.mock.calls.map(([asked]) => asked)).toEqual([
      { url: 'blob:0', filename: 'Arbor/arbor-key-mfkkmq.age', conflictAction: 'overwrite', saveAs: false },
      {
        url: 'blob:1',
        filename: 'Arbor/arbor-2026-11-25.json.age',
        conflictAction: 'uniquify',
        saveAs: false,
      },
    ])
    expect(await handed.get('blob:0')?.text()).toBe('locked')
    expect(await handed.get('blob:1')?.text()).toBe('rain')
    expect(revoke).toHaveBeenCalledTimes(2)
    if (late) expect(onChanged.count()).toBe(0)

    await backupDownloads.put(bytes('rain'), NOON, { ...KEY, isNew: false })
    expect(download).toHaveBeenCalledTimes(3)
  },
)

test.each([
  ['was broken off', { state: 'interrupted', error: 'FILE_FAILED' }, 'failed'],
  ['found no room', { state: 'interrupted', error: 'FILE_NO_SPACE' }, 'full'],
  ['is shorter than it should be', { fileSize: 3 }, 'failed'],
])('F52 a download that %s is not claimed', async (_how, end, problem) => {
  allow(item => ({ ...item, ...end }))
  expect(await backupDownloads.put(bytes('rain'), NOON, { ...KEY, isNew: false })).toEqual({
    ok: false,
    problem,
  })
  expect(await backupDownloads.put(bytes('rain'), NOON, KEY)).toEqual({ ok: false, problem })
})

test('what the browser called it otherwise is told by that name', async () => {
  allow(item => ({ ...item, filename: 'C:\\Users\\them\\Downloads\\Arbor\\arbor-2026-11-25.json(1).age' }))
  expect(await backupDownloads.put(bytes('rain'), NOON, KEY)).toMatchObject({
    name: 'arbor-2026-11-25.json(1).age',
  })
})

test('F52 one that never ends is called off, and not claimed', async () => {
  vi.useFakeTimers()
  const { cancel } = allow(item => ({ ...item, state: 'in_progress' }))
  const putting = backupDownloads.put(bytes('rain'), NOON, { ...KEY, isNew: false })
  await vi.advanceTimersByTimeAsync(120_000)
  expect(await putting).toEqual({ ok: false, problem: 'failed' })
  expect(cancel).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

test('what was spoken becomes a file too, in the place of one that was broken off', async () => {
  const { download, handed } = allow()
  expect(await backupDownloads.lay('arbor-voice-mfkkmq-a.age', bytes('sound'))).toMatchObject({
    ok: true,
    bytes: 5,
  })
  expect(download.mock.calls.map(([asked]) => asked)).toEqual([
    {
      url: 'blob:0',
      filename: 'Arbor/arbor-voice-mfkkmq-a.age',
      conflictAction: 'overwrite',
      saveAs: false,
    },
  ])
  expect(await handed.get('blob:0')?.text()).toBe('sound')
  // Nobody can look there.
  expect(await backupDownloads.look()).toEqual([])
})

test('F52 a voice whose download was broken off is not claimed', async () => {
  allow(item => ({ ...item, state: 'interrupted', error: 'FILE_NO_SPACE' }))
  const laid = await backupDownloads.lay('arbor-voice-mfkkmq-a.age', bytes('sound'))
  expect(laid).toEqual({ ok: false, problem: 'full' })
})

test('where it may not, it asks for nothing and says so; a browser that refuses is a failure', async () => {
  expect(await backupDownloads.put(bytes('rain'), NOON, KEY)).toEqual({ ok: false, problem: 'asks' })
  expect(await backupDownloads.lay('a.age', bytes('rain'))).toEqual({ ok: false, problem: 'asks' })
  const { download } = allow()
  download.mockRejectedValue(new Error('Access denied for URL'))
  expect(await backupDownloads.put(bytes('rain'), NOON, KEY)).toEqual({ ok: false, problem: 'failed' })
})
