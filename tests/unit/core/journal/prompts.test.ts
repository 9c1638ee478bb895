import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { PROMPTS, promptAt } from '@/utils/core/journal/prompts'
import { HOUR } from '@/utils/core/time'

const yml = readFileSync('utils/i18n/locales/en.yml', 'utf8')
const sentences = PROMPTS.map(
  name => new RegExp(`^    ${name}: (.+)$`, 'm').exec(yml.split('\n  prompt:')[1] ?? '')?.[1],
)

describe('prompts', () => {
  test('stay the same for an hour and come round one by one', () => {
    expect(promptAt(HOUR - 1, 0)).toBe(promptAt(0, 0))
    const all = PROMPTS.map((_, turned) => promptAt(5 * HOUR, turned))
    expect(new Set(all)).toEqual(new Set(PROMPTS))
  })

  test.each(sentences)('%j is short, asks for no reason and sets no task', sentence => {
    expect(sentence?.split(' ').length).toBeLessThan(14)
    expect(sentence).not.toMatch(/\b(why|should|must|because|score|rate|session|treatment)\b|!/i)
  })
})
