import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NOTHING } from '@/utils/core/journal/carry/brought'
import { dryRun } from '@/utils/core/journal/carry/dry-run'
import { fromJson, toJson } from '@/utils/core/journal/carry/json'
import { bringing, standingOf, takingOut } from '@/utils/core/journal/carry/merge'
import { type Entry, newEntry, removed, withText } from '@/utils/core/journal/entry'
import { HOUR } from '@/utils/core/time'
import { anyEntry, anyWords } from '../../../../support/entries'

const NOON = Date.UTC(2027, 4, 3, 12)
const rain: Entry = { ...newEntry('a', 'Rain', null, NOON), rev: 1 }
const later = (text: string) => ({ ...withText(rain, text, NOON + HOUR), rev: 2 })

test.each([
  ['the same', rain, rain, 'same'],
  ['the same words, stored more often here', rain, { ...rain, rev: 5 }, 'same'],
  ['changed later in the file', later('Sun'), rain, 'newer'],
  ['changed later here', rain, later('Sun'), 'older'],
  ['put under something later in the file', { ...later('Rain'), tags: ['roof'] }, rain, 'newer'],
  ['removed here since', rain, removed(rain, NOON + HOUR), 'older'],
  ['removed here, and changed elsewhere after that', later('Sun'), removed(rain, NOON + 1), 'newer'],
  ['removed here, and elsewhere not touched', rain, removed(rain, NOON), 'older'],
] as const)('an entry that is %s', (_what, brought, here, standing) => {
  expect(standingOf(brought, here)).toBe(standing)
})

/** A journal on one machine: entries with few ids, changed at few instants, so that they meet. */
const anySide: fc.Arbitrary<readonly Entry[]> = fc.uniqueArray(
  fc
    .tuple(anyEntry, fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 0, max: 3 }), anyWords)
    .map(([entry, id, at, text]) => ({
      ...entry,
      id,
      text,
      createdAt: NOON,
      updatedAt: NOON + at * HOUR,
      // Each of its own minute, so that only ids tell what is the same.
      window: null,
    })),
  { maxLength: 4, selector: ({ id }) => id },
)

/** What is there after a file of the other side was restored, and every text that can still be read. */
function restore(here: readonly Entry[], from: readonly Entry[]) {
  const file = fromJson(JSON.parse(toJson(from, [], NOON))) ?? NOTHING
  const { entries, renewals } = dryRun(file, here)
  const there = [...entries, ...renewals].map(({ id }) => here.find(entry => entry.id === id))
  const { puts, came } = bringing([...entries, ...renewals], there, new Set(renewals), NOON)
  const byId = new Map([...here, ...puts.map(({ entry }) => entry)].map(entry => [entry.id, entry]))
  return { now: [...byId.values()], versions: puts.flatMap(({ version }) => version ?? []), came }
}

const said = (entries: readonly Entry[]) =>
  entries.map(({ rev: _, ...entry }) => entry).toSorted((a, b) => (a.id < b.id ? -1 : 1))

test('a restore never loses the newer words, and what it replaces can still be read', () => {
  fc.assert(
    fc.property(anySide, anySide, (here, from) => {
      const { now, versions } = restore(here, from)
      for (const entry of here) {
        const after = now.find(({ id }) => id === entry.id)!
        expect(after.updatedAt).toBeGreaterThanOrEqual(entry.updatedAt)
        const texts = [after.text, ...versions.filter(({ id }) => id === entry.id).map(({ text }) => text)]
        expect(texts).toContain(entry.text)
      }
    }),
  )
})

test('a restore twice is a restore once', () => {
  fc.assert(
    fc.property(anySide, anySide, (here, from) => {
      const once = restore(here, from)
      const twice = restore(once.now, from)
      expect(twice.came).toEqual({ ids: [], before: [] })
      expect(twice.now).toEqual(once.now)
    }),
  )
})

test('two machines that restore from each other have the same', () => {
  const distinct = (entries: readonly Entry[]) =>
    entries.map((entry, at) => ({ ...entry, text: `${entry.id} ${at} ${entry.text}` }))
  fc.assert(
    fc.property(anySide.map(distinct), anySide.map(distinct), (one, other) => {
      expect(said(restore(one, other).now)).toEqual(said(restore(other, one).now))
    }),
  )
})

test('a restore that is undone leaves what was there before', () => {
  fc.assert(
    fc.property(anySide, anySide, (here, from) => {
      const { now, came } = restore(here, from)
      const all = [...came.ids, ...came.before.map(({ id }) => id)]
      const { gone, back } = takingOut(
        came,
        all.map(id => now.find(entry => entry.id === id) ?? null),
      )
      const kept = now.filter(({ id }) => !gone.includes(id) && !back.some(entry => entry.id === id))
      expect(said([...kept, ...back])).toEqual(said(here))
    }),
  )
})

test('of several backups the newest of each entry counts, and what is from elsewhere renews nothing', () => {
  const file = { ...NOTHING, ours: [later('Sun'), rain, later('Sun')], entries: [later('Snow')] }
  expect(dryRun(file, [rain])).toMatchObject({ entries: [], renewals: [{ text: 'Sun' }], known: 1, older: 0 })
  expect(dryRun(file, [])).toMatchObject({ entries: [{ text: 'Sun' }], renewals: [], known: 1 })
  const newest = { ...rain, text: 'Hail', updatedAt: NOON + 2 * HOUR }
  expect(dryRun(file, [newest])).toMatchObject({ entries: [], renewals: [], known: 1, older: 1 })
})

test('a check-in that is here does not come in again', () => {
  const checkIn = { id: 'x', at: NOON, mood: 3, tension: null, energy: null, closeness: null, sleep: null }
  const other = { ...checkIn, id: 'y' }
  const run = dryRun({ ...NOTHING, checkIns: [{ ...checkIn, mood: 9 }, other] }, [], [checkIn])
  expect(run.checkIns).toEqual([other])
})

test('what somebody wrote between the look and the restore stays', () => {
  const wrote = { ...later('Sun'), updatedAt: NOON + 2 * HOUR }
  const newer = later('Hail')
  expect(bringing([newer], [wrote], new Set([newer]), NOON).puts).toEqual([])
  expect(bringing([newer], [{ odd: true }], new Set([newer]), NOON).puts).toEqual([])
})
