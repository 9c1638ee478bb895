import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NOTHING, type SpokenFile } from '@/utils/core/journal/carry/brought'
import { type DryRun, dryRun } from '@/utils/core/journal/carry/dry-run'
import { fromJson, toJson } from '@/utils/core/journal/carry/json'
import { bringing, heldSince, standingOf, takingOut } from '@/utils/core/journal/carry/merge'
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
  ['the same, with something spoken that is not here', { ...rain, voices: ['v'] }, rain, 'newer'],
  ['the same, without what was spoken here', rain, { ...rain, voices: ['v'] }, 'same'],
] as const)('an entry that is %s', (_what, brought, here, standing) => {
  expect(standingOf(brought, here)).toBe(standing)
})

/** A journal on one machine: entries with few ids, changed at few instants, so that they meet. */
const anySide: fc.Arbitrary<readonly Entry[]> = fc.uniqueArray(
  fc
    .tuple(
      anyEntry,
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.integer({ min: 0, max: 3 }),
      anyWords,
      fc.subarray(['v', 'w']),
    )
    .map(([entry, id, at, text, voices]) => ({
      ...entry,
      id,
      text,
      voices: voices.map(voice => `${id} ${voice}`),
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
        expect(after.voices).toEqual(expect.arrayContaining([...entry.voices]))
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
  // What was spoken into an older entry stays where it was spoken, and so on one of the two.
  const distinct = (entries: readonly Entry[]) =>
    entries.map((entry, at) => ({ ...entry, text: `${entry.id} ${at} ${entry.text}`, voices: [] }))
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

test('words that are replaced here keep nothing out that says the same', () => {
  const same = { ...rain, id: 'b' }
  expect(dryRun({ ...NOTHING, ours: [later('Sun'), same] }, [rain])).toMatchObject({
    entries: [same],
    renewals: [{ text: 'Sun' }],
  })
  // What takes their place does.
  expect(dryRun({ ...NOTHING, ours: [later('Sun'), { ...same, text: 'Sun' }] }, [rain]).entries).toEqual([])
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

test('what somebody spoke into what came in is not taken out with it', () => {
  const before = { ...rain, id: 'b', voices: ['w'] }
  const came = { ids: ['a'], before: [before] }
  const changed = [
    { ...later('Rain'), voices: ['v'] },
    { ...before, voices: ['w', 'x'] },
  ]
  expect(heldSince(came, changed)).toEqual(new Set(['v', 'x']))
  // Where the undo took all of it out, nothing is held, also not by an entry that was here and lacked its sound.
  expect(heldSince(came, [before, { ...rain, id: 'c', voices: ['y'] }])).toEqual(new Set())
})

describe('files of voices', () => {
  const file = (id: string): SpokenFile => ({
    voice: { id, at: NOON, type: '', length: 7, size: 1, peaks: null },
    sound: new Blob(['x']),
  })
  const spoke = (id: string, ...voices: string[]): Entry => ({ ...rain, id, text: `Rain ${id}`, voices })
  const ids = (run: DryRun) => run.spoken.map(({ voice }) => voice.id)

  test('come in for the notes that come in, and what is missing is counted', () => {
    const brought = {
      ...NOTHING,
      ours: [spoke('a', 'v', 'w'), spoke('b', 'x')],
      spoken: [file('v'), file('v')],
    }
    const run = dryRun(brought, [])
    expect(ids(run)).toEqual(['v'])
    expect(run).toMatchObject({ unheard: 2, loose: 0 })
  })

  test('come in for notes that are here, where their sound is missing, also without a backup', () => {
    const here = [spoke('a', 'v', 'w'), removed(spoke('b', 'x'), NOON + HOUR)]
    const run = dryRun({ ...NOTHING, spoken: [file('v'), file('w'), file('x')] }, here, [], new Set(['w']))
    expect(ids(run)).toEqual(['v', 'x'])
    expect(run).toMatchObject({ unheard: 0, loose: 0, entries: [] })
    const again = dryRun({ ...NOTHING, ours: [spoke('a', 'v', 'w')] }, here, [], new Set(['w']))
    expect(again).toMatchObject({ unheard: 1, known: 1, spoken: [] })
  })

  test('F53 of others stay out', () => {
    expect(dryRun({ ...NOTHING, spoken: [file('z')] }, [rain])).toMatchObject({ spoken: [], loose: 1 })
  })
})
