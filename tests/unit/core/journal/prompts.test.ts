import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PROMPTS, promptAt } from '@/utils/core/journal/prompts'
import { HOUR } from '@/utils/core/time'

const yml = readFileSync('utils/i18n/locales/en.yml', 'utf8')
const all = Object.values(PROMPTS).flatMap(byDomain => Object.values(byDomain).flat())
const sentences = all.map(
  name => new RegExp(`^    ${name}: (.+)$`, 'm').exec(yml.split('\n  prompt:')[1] ?? '')?.[1],
)

describe('prompts', () => {
  test('are many, each once, some for every part of life', () => {
    expect(all.length).toBeGreaterThanOrEqual(60)
    expect(new Set(all).size).toBe(all.length)
    expect(new Set(sentences).size).toBe(all.length)
    for (const byDomain of Object.values(PROMPTS))
      for (const names of Object.values(byDomain)) expect(names.length).toBeGreaterThanOrEqual(5)
  })

  test.each([
    ['settling', 'caught'],
    ['morning', 'made'],
    ['days', 'made'],
    [null, 'made'],
  ] as const)('in %s they stay the same for an hour and come round one by one', (phase, set) => {
    expect(promptAt(HOUR - 1, 0, phase)).toBe(promptAt(0, 0, phase))
    const names = Object.values(PROMPTS[set]).flat()
    const seen = names.map((_, turned) => promptAt(5 * HOUR, turned, phase))
    expect(new Set<string>(seen)).toEqual(new Set<string>(names))
  })

  test('the parts of life take turns', () => {
    const six = [0, 1, 2, 3, 4, 5].map(turned => promptAt(0, turned, null))
    for (const names of Object.values(PROMPTS.made))
      expect(six.filter(name => names.some(one => one === name))).toHaveLength(1)
  })

  test.each(sentences)('%j is short, asks for no reason and sets no task', sentence => {
    expect(sentence?.split(' ').length).toBeLessThan(14)
    expect(sentence).not.toMatch(/\b(why|should|must|because|score|rate|session|treatment)\b|!/i)
  })
})
