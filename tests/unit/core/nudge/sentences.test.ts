import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARD_OFFERS, offerFor } from '@/utils/core/nudge/offer'
import { CARDS_PER_WINDOW } from '@/utils/core/nudge/policy'
import { type NudgePhase, SENTENCES, type Sentence, sentenceFor } from '@/utils/core/nudge/sentences'
import { FEELINGS } from '@/utils/core/window/feeling'
import { KINDS } from '@/utils/core/window/thing'

const PHASES = ['landing', 'settling', 'closing'] as const satisfies readonly NudgePhase[]
const ALL: readonly Sentence[] = Object.values(SENTENCES).flat()
const nudge = readFileSync('utils/i18n/locales/en.yml', 'utf8').split('\nnudge:\n')[1] ?? ''
/** What is written below a name in the words of a card. */
const written = (name: string) => {
  const part = nudge.split(`  ${name}:\n`)[1]?.split(/^ {2}\w/m)[0] ?? ''
  return new Map(
    [...part.matchAll(/^ {4,6}(\w+): "?(.+?)"?$/gm)].map(([, key = '', text = '']) => [key, text]),
  )
}

test('there are more than forty, each in one list only, and each list lasts a window', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(40)
  expect(new Set(ALL).size).toBe(ALL.length)
  for (const list of Object.values(SENTENCES)) expect(list.length).toBeGreaterThanOrEqual(CARDS_PER_WINDOW)
})

const anyMoment = fc.record({
  phase: fc.constantFrom(...PHASES),
  feeling: fc.constantFrom(null, ...FEELINGS),
  withheld: fc.subarray([...KINDS]),
})

test('whatever changes between its cards, a window never says the same line twice', () => {
  const anyWindow = fc.array(anyMoment, { maxLength: CARDS_PER_WINDOW })
  fc.assert(
    fc.property(fc.double({ min: 0, max: 4e12, noNaN: true }), anyWindow, (window, moments) => {
      const said = moments.map((moment, before) =>
        sentenceFor({ ...moment, window, before, offer: offerFor({ ...moment, before }) }),
      )
      expect(new Set(said).size).toBe(said.length)
    }),
    { numRuns: 1000 },
  )
})

test('every line can be said: none was written for nobody', () => {
  const said = new Set<Sentence>()
  for (const phase of PHASES)
    for (const feeling of [null, ...FEELINGS])
      for (let before = 0; before < CARDS_PER_WINDOW; before += 1)
        for (let window = 0; window < CARDS_PER_WINDOW; window += 1)
          said.add(
            sentenceFor({
              phase,
              feeling,
              window,
              before,
              offer: offerFor({ phase, feeling, withheld: [], before }),
            }),
          )
  expect([...said].sort()).toEqual([...ALL].sort())
})

test('every line is written, is short, and neither scolds, counts nor promises', () => {
  const lines = written('say')
  expect([...lines.keys()].sort()).toEqual([...ALL].sort())
  for (const text of lines.values()) {
    expect(text.split(' ').length).toBeLessThanOrEqual(14)
    expect(text).not.toMatch(
      /\bshould\b|must|wast|\b\d|minutes? (lost|gone)|addict|brain|rewire|heal|boost|unlock|proven|streak|!|\?/i,
    )
  }
})

test('who floats, is sleepy or is low is never told of anything to read', () => {
  const lines = written('say')
  for (const phase of PHASES)
    for (const feeling of ['floaty', 'sleepy', 'low'] as const)
      for (let before = 0; before < CARDS_PER_WINDOW; before += 1) {
        const offer = offerFor({ phase, feeling, withheld: [], before })
        expect(offer).not.toBe('read')
        expect(lines.get(sentenceFor({ phase, feeling, offer, window: 0, before }))).not.toMatch(
          /read|page|piece/i,
        )
      }
})

test('Why now? is answered in fewer than twelve words, with what really was, and without a word of blame', () => {
  const answers = [...nudge.split('  whyNow:\n')[1]!.matchAll(/^ {6}[1n]: (.+)$/gm)].map(
    ([, text = '']) => text,
  )
  expect(answers).toHaveLength(6)
  for (const text of answers) {
    expect(text.split(' ').length).toBeLessThan(12)
    expect(text).not.toMatch(/wast|lost|already|too (much|long)|only|!|should/i)
  }
})

test.each([
  ['landing', null, ['read', 'breathe', 'rest', 'water']],
  ['settling', null, ['read', 'write', 'talk', 'breathe']],
  ['settling', 'fine', ['read', 'write', 'talk', 'breathe']],
  ['closing', null, ['rest', 'write', 'breathe', 'rest']],
  ['settling', 'floaty', ['breathe', 'rest', 'water', 'breathe']],
  ['landing', 'sleepy', ['rest', 'rest', 'rest', 'rest']],
  ['closing', 'low', ['breathe', 'talk', 'rest', 'breathe']],
] as const)('in %s, to someone who feels %s, its cards offer %s', (phase, feeling, offers) => {
  const offered = offers.map((_, before) => offerFor({ phase, feeling, withheld: [], before }))
  expect(offered).toEqual(offers)
})

test('what is withheld is never offered, and with all of it withheld there is still rest', () => {
  fc.assert(
    fc.property(anyMoment, fc.nat(9), (moment, before) => {
      const offer = offerFor({ ...moment, before })
      expect(CARD_OFFERS).toContain(offer)
      expect(offer === 'rest' || !moment.withheld.includes(offer)).toBe(true)
    }),
  )
})
