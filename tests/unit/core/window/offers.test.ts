import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '@/utils/core/time'
import { FEELINGS } from '@/utils/core/window/feeling'
import { type Occasion, offersFor } from '@/utils/core/window/offers'
import { WINDOW_PHASES } from '@/utils/core/window/phase'
import { KINDS, type Kind } from '@/utils/core/window/thing'
import { EVENING, span } from '../../../support/lives'

const now = EVENING + 5 * HOUR
const settling: Occasion = {
  phase: 'settling',
  feeling: null,
  span: span(),
  withheld: [],
  own: [],
  canBeginSession: false,
  inSession: false,
  now,
}
const first = (over: Partial<Occasion>) => offersFor({ ...settling, ...over }).first

test.each<[string, Partial<Occasion>, readonly string[]]>([
  ['Resting asks nothing', { phase: 'resting' }, ['rest', 'write']],
  ['Landing never starts with reading', { phase: 'landing' }, ['breathe', 'write', 'rest']],
  ['Settling reads first', {}, ['read', 'write', 'breathe']],
  ['Closing rests first, and keeps for tomorrow', { phase: 'closing' }, ['rest', 'write', 'tomorrow']],
  ['the morning after reads back', { phase: 'morning' }, ['readBack', 'checkIn']],
  ['a day after offers a quiet while', { phase: 'days', canBeginSession: true }, ['session', 'readBack']],
  ['and when it had its two, none', { phase: 'days' }, ['readBack']],
  [
    'within one, reading back comes first',
    { phase: 'days', inSession: true },
    ['readBack', 'write', 'breathe'],
  ],
  ['floaty brings grounding, whatever the phase', { feeling: 'floaty' }, ['ground', 'rest', 'breathe']],
  ['sleepy brings rest, and nothing else to do', { feeling: 'sleepy' }, ['rest', 'sleep']],
  ['low brings a breath, a person and help', { feeling: 'low' }, ['breathe', 'talk', 'help']],
  ['fine brings what the phase brings', { feeling: 'fine' }, ['read', 'write', 'breathe']],
  ['what is withheld makes room', { withheld: ['write', 'breathe'] }, ['read', 'talk', 'move']],
])('%s', (_name, over, expected) => {
  expect(first(over)).toEqual(expected)
})

test('what was done makes room in the third place; the first two stay, and nothing is ever done with', () => {
  const did = (...things: readonly Kind[]) => span({ moments: things.map(of => ({ at: now - HOUR, of })) })
  expect(first({ span: did('read', 'write') })).toEqual(['read', 'write', 'breathe'])
  expect(first({ span: did('breathe') })).toEqual(['read', 'write', 'talk'])
  expect(first({ span: did('breathe', 'talk', 'move') })).toEqual(['read', 'write', 'make'])
  expect(offersFor({ ...settling, span: did('breathe') }).more).toContain('breathe')
})

describe('a thing with a time', () => {
  const at = now + 20 * MINUTE
  const therapy = span({ timed: [{ thing: 'talk', at }] })

  test.each([
    ['half an hour before', at - 30 * MINUTE, true],
    ['not earlier', at - 31 * MINUTE, false],
    ['for an hour after', at + 59 * MINUTE, true],
    ['not later', at + HOUR, false],
  ])('comes first %s', (_name, when, expected) => {
    expect(first({ span: therapy, now: when })[0] === 'talk').toBe(expected)
  })

  test('steps back once it was done', () => {
    const done = { ...therapy, moments: [{ at: at - MINUTE, of: 'talk' as const }] }
    expect(first({ span: done, now: at })[0]).toBe('read')
  })

  test('waits while someone rests or is sleepy', () => {
    expect(first({ span: therapy, phase: 'resting' })).not.toContain('talk')
    expect(first({ span: therapy, feeling: 'sleepy' })).not.toContain('talk')
  })
})

test('whatever is the case: three at most, each once, nothing withheld, nothing out of reach', () => {
  const anyOccasion: fc.Arbitrary<Occasion> = fc.record({
    phase: fc.constantFrom(null, ...WINDOW_PHASES, 'morning' as const, 'days' as const),
    feeling: fc.constantFrom(null, ...FEELINGS),
    span: fc.constantFrom(null, span(), span({ timed: KINDS.map(thing => ({ thing, at: now })) })),
    withheld: fc.subarray([...KINDS]),
    own: fc.subarray(['own:a', 'own:b'] as const),
    canBeginSession: fc.boolean(),
    inSession: fc.boolean(),
    now: fc.constant(now),
  })
  fc.assert(
    fc.property(anyOccasion, occasion => {
      const offers = offersFor(occasion)
      const all = [...offers.first, ...offers.more]
      expect(offers.first.length).toBeLessThanOrEqual(3)
      expect(new Set(all).size).toBe(all.length)
      for (const kind of KINDS) {
        const timed = occasion.span?.timed.some(one => one.thing === kind) ?? false
        if (occasion.withheld.includes(kind) && !timed) expect(all).not.toContain(kind)
      }
      if (occasion.feeling === 'sleepy') expect(all).not.toContain('read')
      else if (occasion.feeling !== 'floaty' && !occasion.withheld.includes('read'))
        expect(all).toContain('read')
      for (const own of occasion.own) expect(all).toContain(own)
    }),
    { numRuns: 10_000 },
  )
})
