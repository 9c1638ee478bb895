import { expect, test } from 'vitest'
import { isMarkable } from '@/utils/core/journal/markable'

test.each([
  ['a heading', '# The day', true],
  ['a list', '1. tea', true],
  ['a long page', `${'Rain, and *then* none.\n\n'.repeat(2000)}`, true],
  ['plain words', 'Rain on the roof, and then none', false],
  ['a book', `# ${'rain '.repeat(20_000)}`, false],
  ['a paragraph of signs', '*_'.repeat(300), false],
  ['quotes in quotes in quotes', `a\n${'> '.repeat(40)}`, false],
  ['lists in lists in lists', '- 1. '.repeat(20), false],
])('looks for Markdown in %s, or not', (_what, text, expected) => {
  expect(isMarkable(text)).toBe(expected)
})
