import { expect, test, vi } from 'vitest'
import { lengthDigits, lengthWords } from '@/components/voice/length-words'
import { MINUTE, SECOND } from '@/utils/core/time'

vi.mock('@/utils/i18n/locale', () => ({ locale: () => 'en' }))

test.each([
  [0, '0 seconds', '0:00'],
  [1, '1 second', '0:01'],
  [12.4 * SECOND, '12 seconds', '0:12'],
  [59.6 * SECOND, '1 minute', '1:00'],
  [2 * MINUTE + 5 * SECOND, '2 minutes, 5 seconds', '2:05'],
  [30 * MINUTE, '30 minutes', '30:00'],
])('%d ms are %s, and %s', (length, inWords, digits) => {
  expect(lengthWords(length)).toBe(inWords)
  expect(lengthDigits(length)).toBe(digits)
})
