import { expect, test, vi } from 'vitest'
import { sizeWords } from '@/components/settings/size-words'

vi.mock('@/utils/i18n', () => ({ t: (key: string) => key }))
vi.mock('@/utils/i18n/locale', () => ({ locale: () => 'en' }))

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [12_345, '12 kB'],
  [999_999, '1,000 kB'],
  [1_250_000, '1.3 MB'],
  [3e13, '30,000 GB'],
  [null, 'settings.kept.unknown'],
])('%j is said as %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})
