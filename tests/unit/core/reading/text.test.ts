import { expect, test } from 'vitest'
import { paragraphsOf } from '@/utils/core/reading/text'

test.each([
  ['blank lines part paragraphs', 'One.\n\nTwo.\n', ['One.', 'Two.']],
  ['several blank lines are one', 'One.\n\n \n\nTwo.', ['One.', 'Two.']],
  ['a section break counts as a paragraph', 'One.\n\n*\n\nTwo.', ['One.', '*', 'Two.']],
  ['line ends of another system are fine', 'One.\r\n\r\nTwo.\r\n', ['One.', 'Two.']],
  ['nothing is no paragraph', ' \n\n', []],
])('%s', (_, text, paragraphs) => {
  expect(paragraphsOf(text)).toEqual(paragraphs)
})
