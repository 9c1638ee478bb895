import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CARDS_PER_WINDOW } from '@/utils/core/nudge/policy'
import { SENTENCES, type SentencesFor, sentenceFor } from '@/utils/core/nudge/sentences'

const phases = Object.keys(SENTENCES) as SentencesFor[]

test.each(phases)('in %s a window never says the same twice', phase => {
  const said = Array.from({ length: CARDS_PER_WINDOW }, (_, before) => sentenceFor(phase, 1_764_000, before))
  expect(new Set(said).size).toBe(CARDS_PER_WINDOW)
})

test('no two phases share a sentence', () => {
  const all = Object.values(SENTENCES).flat()
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(12)
})

test('the same card says the same again, and the next window starts elsewhere', () => {
  expect(sentenceFor('landing', 7, 1)).toBe(sentenceFor('landing', 7, 1))
  expect(sentenceFor('landing', 7, 0)).not.toBe(sentenceFor('landing', 8, 0))
  expect(SENTENCES.landing).toContain(sentenceFor('landing', 7.5, 3))
})

test('every sentence is written, is short, and neither scolds nor counts', () => {
  const english = readFileSync('utils/i18n/locales/en.yml', 'utf8')
  const said = english.split('\nnudge:\n')[1]?.split('\n  offer:')[0] ?? ''
  const lines = new Map([...said.matchAll(/^ {4}(\w+): (.+)$/gm)].map(([, key, text]) => [key, text ?? '']))
  expect([...lines.keys()].sort()).toEqual(Object.values(SENTENCES).flat().sort())
  for (const text of lines.values()) {
    expect(text.split(' ').length).toBeLessThanOrEqual(14)
    expect(text).not.toMatch(/should|must|wast|minutes? (lost|gone)|addict|!|\?/i)
  }
})

test('who floats, is sleepy or is low is never told of anything to read', () => {
  const english = readFileSync('utils/i18n/locales/en.yml', 'utf8')
  for (const key of SENTENCES.felt)
    expect(english.match(new RegExp(`^ {4}${key}: (.+)$`, 'm'))?.[1]).not.toMatch(/read|page|piece/i)
})
