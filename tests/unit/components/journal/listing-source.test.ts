import { expect, onTestFinished, test, vi } from 'vitest'
import { createListingSource } from '@/components/journal/listing-source'
import { type Entry, newEntry, removed } from '@/utils/core/journal/entry'
import type { Watching } from '@/utils/core/journal/listing'

const note = (id: string, at: number): Entry => ({ ...newEntry(id, id, null, at), rev: 1 })
const listing = (entries: readonly Entry[]) => ({ entries, removed: [], unreadable: 0, lost: false })

/** A journal that has some entries, of which the first ones are the newest. */
function journalOf(...parts: readonly (readonly Entry[])[]) {
  let tell: (id: string | null) => void = () => {}
  const stored = new Map(parts.flat().map(entry => [entry.id, entry]))
  return {
    stored,
    tell: (id: string | null) => tell(id),
    list: vi.fn(async (_now: number, watching?: Watching) => {
      watching?.newest(parts[0] ?? [])
      for (const entry of stored.values()) watching?.ordered([entry])
      return { ok: true as const, value: listing([...stored.values()]) }
    }),
    read: vi.fn(async (id: string) => ({ ok: true as const, value: stored.get(id) ?? null })),
    changed: (callback: (id: string | null) => void) => {
      tell = callback
    },
  }
}

/** What a screen saw, how much of it and whether it was whole. */
function watched(journal: ReturnType<typeof journalOf>) {
  const source = createListingSource(journal, () => 5000)
  const seen: string[] = []
  const life = new AbortController()
  const watch = () =>
    source.watch(() => {
      const { listing, whole } = source.now()
      seen.push(`${listing?.entries.map(({ id }) => id).join('')}${whole ? '.' : '…'}`)
    }, life.signal)
  watch()
  return { source, seen, life, watch }
}

test('shows the first part at once, and all of it when all was read', async () => {
  const journal = journalOf([note('c', 3)], [note('b', 2)], [note('a', 1)])
  const { seen } = watched(journal)
  await vi.waitFor(() => expect(seen).toEqual(['c…', 'cba.']))
})

test('reads alone what was stored here or by another window', async () => {
  const journal = journalOf([note('b', 2), note('a', 1)])
  const { source, seen } = watched(journal)
  await vi.waitFor(() => expect(seen.at(-1)).toBe('ba.'))
  journal.stored.set('c', note('c', 3))
  source.touch('c')
  await vi.waitFor(() => expect(seen.at(-1)).toBe('cba.'))
  journal.stored.set('b', removed(note('b', 2), 4000))
  journal.tell('b')
  await vi.waitFor(() => expect(seen.at(-1)).toBe('ca.'))
  expect(source.now().listing?.removed.map(({ id }) => id)).toEqual(['b'])
  expect(journal.list).toHaveBeenCalledOnce()
})

test('waits for a hand in another window to rest, and then reads all that it wrote', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const journal = journalOf([note('a', 1)])
  const { seen } = watched(journal)
  await vi.waitFor(() => expect(seen.at(-1)).toBe('a.'))
  for (const id of ['b', 'c', 'c', 'c']) {
    journal.stored.set(id, note(id, 2))
    journal.tell(id)
    await vi.advanceTimersByTimeAsync(200)
    expect(journal.read).not.toHaveBeenCalled()
  }
  await vi.advanceTimersByTimeAsync(100)
  expect(seen.at(-1)).toBe('bca.')
  expect(journal.read).toHaveBeenCalledTimes(2)
})

test('reads all of it where it was not told what, or what it was told is not there', async () => {
  const journal = journalOf([note('a', 1)])
  const { seen } = watched(journal)
  await vi.waitFor(() => expect(seen.at(-1)).toBe('a.'))
  journal.tell(null)
  await vi.waitFor(() => expect(journal.list).toHaveBeenCalledTimes(2))
  journal.stored.delete('a')
  journal.tell('a')
  await vi.waitFor(() => expect(seen.at(-1)).toBe('.'))
  expect(journal.list).toHaveBeenCalledTimes(3)
})

test('reads nothing while nobody looks, and what it missed when somebody does again', async () => {
  const journal = journalOf([note('a', 1)])
  const { source, seen, life } = watched(journal)
  await vi.waitFor(() => expect(seen.at(-1)).toBe('a.'))
  life.abort()
  journal.stored.set('b', note('b', 2))
  source.touch('b')
  await Promise.resolve()
  expect(journal.read).not.toHaveBeenCalled()
  source.watch(() => seen.push('again'), new AbortController().signal)
  await vi.waitFor(() => expect(source.now().listing?.entries.map(({ id }) => id)).toEqual(['b', 'a']))
})

test('a very long list is whole once all of it was looked at', async () => {
  const many = Array.from({ length: 25_000 }, (_, at) => note(String(at), 25_000 - at))
  const journal = journalOf(many)
  const { source } = watched(journal)
  await vi.waitFor(() => expect(source.now().whole).toBe(true))
  expect(source.now().overview.days.flatMap(({ entries }) => entries)).toHaveLength(many.length)
})

test('ends a reading on its way', async () => {
  const journal = journalOf()
  let watching: Watching | undefined
  journal.list.mockImplementation(async (_now, told) => {
    watching = told
    return new Promise(() => {})
  })
  const { source, seen } = watched(journal)
  await vi.waitFor(() => expect(journal.list).toHaveBeenCalledOnce())
  expect(watching?.signal.aborted).toBe(false)
  source.end()
  expect(watching?.signal.aborted).toBe(true)
  watching?.newest([note('a', 1)])
  await new Promise(over => setTimeout(over))
  expect(seen).toEqual([])
})

test('what could not be read is still spoken of when one note of it is stored', async () => {
  const journal = journalOf([note('b', 2)])
  journal.list.mockImplementation(async (_now, watching) => {
    watching?.newest([note('b', 2)])
    return { ok: false, trouble: 'failed' } as never
  })
  const { source } = watched(journal)
  await vi.waitFor(() => expect(source.now()).toMatchObject({ whole: false, trouble: 'failed' }))
  journal.stored.set('c', note('c', 3))
  source.touch('c')
  await vi.waitFor(() => expect(source.now().listing?.entries).toHaveLength(2))
  expect(source.now()).toMatchObject({ whole: false, trouble: 'failed' })
})
