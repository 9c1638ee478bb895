import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNudgeLog } from '@/utils/core/nudge/log'
import type { Parsed } from '@/utils/core/parse'
import { parseShelf } from '@/utils/core/reading/progress'
import { DEFAULT_SETTINGS, parseSettings } from '@/utils/core/settings/settings'
import { parseWindowRecord } from '@/utils/core/window/parse-record'
import { view } from '@/utils/core/window/view'

/** What 0.1.0 wrote, value for value. A later version's goes beside it when what is stored changes again. */
const old = JSON.parse(readFileSync('tests/support/stored/0.1.0.json', 'utf8'))

const PARSERS: readonly (readonly [string, (raw: unknown) => Parsed<object>])[] = [
  ['settings', parseSettings],
  ['idle', parseWindowRecord],
  ['open', parseWindowRecord],
  ['closed', parseWindowRecord],
  ['nudges', parseNudgeLog],
  ['reading', parseShelf],
]

describe('what 0.1.0 kept', () => {
  test.each(PARSERS)('%s is read whole, with nothing called damaged', (name, parse) => {
    const { value, damaged } = parse(old[name])
    expect(damaged).toBe(false)
    expect(value).toMatchObject(old[name])
  })

  test('settings get the defaults of what was added since', () => {
    expect(parseSettings(old.settings).value).toEqual({ ...DEFAULT_SETTINGS, ...old.settings })
  })

  test('no reminder is given for what an older version let pass', () => {
    expect(parseWindowRecord(old.open).value.told).toBe(old.open.seen)
  })

  test('a window goes on', () => {
    const { value } = parseWindowRecord(old.open)
    expect(view(value, DEFAULT_SETTINGS, old.open.seen)).toMatchObject({ phase: 'landing', isOver: false })
  })
})

describe('F15 what a newer version keeps', () => {
  const damagedBy = (parse: (raw: unknown) => Parsed<object>, raw: unknown) => parse(raw).damaged

  test('is read as far as it can be, and kept aside where it cannot', () => {
    const newer = { ...old.settings, length: '8h', hue: 40 }
    const { value, damaged } = parseSettings(newer)
    expect(damaged).toBe(true)
    expect(value).toMatchObject({ look: 'paper', length: DEFAULT_SETTINGS.length })
  })

  test('a kind of state nobody here knows is idle, and kept aside', () => {
    expect(damagedBy(parseWindowRecord, { ...old.idle, state: { kind: 'paused' } })).toBe(true)
  })

  test('an answer to a card nobody here knows is a card without an answer', () => {
    const shown = [{ ...old.nudges.shown[0], answered: { answer: 'shelve', at: 1 } }]
    expect(parseNudgeLog({ shown }).value.shown).toMatchObject([{ site: 'reddit', answered: null }])
  })
})

test.each(PARSERS)(
  '%s with any one thing in it replaced by anything is still read, and never throws',
  (name, parse) => {
    fc.assert(
      fc.property(fc.anything(), fc.nat(), (rubbish, where) => {
        const raw = structuredClone(old[name])
        const places = placesIn(raw)
        const [holder, key] = places[where % places.length] ?? [raw, 'x']
        holder[key] = rubbish
        const { value } = parse(raw)
        expect(parse(JSON.parse(JSON.stringify(value))).damaged).toBe(false)
      }),
      { numRuns: 1000 },
    )
  },
)

/** Every place in a value that holds something. */
function placesIn(value: any): [any, string][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap(key => [[value, key] as [any, string], ...placesIn(value[key])])
}
