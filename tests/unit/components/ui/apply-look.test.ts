import { expect, test, vi } from 'vitest'
import { applyLook, lookOf } from '@/components/ui/apply-look'

vi.mock('@/utils/i18n', () => ({ t: (key: string) => ({ 'page.lang': 'he', 'page.dir': 'rtl' })[key] }))

test.each([
  ['system', null, 'system'],
  ['system', 'resting', 'dusk'],
  ['system', 'closing', 'dusk'],
  ['paper', 'landing', 'paper'],
  ['dusk', null, 'dusk'],
  ['contrast', 'closing', 'contrast'],
] as const)('%s in the phase %s is drawn as %s', (look, phase, drawn) => {
  expect(lookOf({ look, phase })).toBe(drawn)
})

test('tells the root look, phase, language and direction, and takes the phase away when the window closes', () => {
  const root = { dataset: {}, lang: '', dir: '' } as HTMLElement
  applyLook(root, { look: 'system', phase: 'closing' })
  expect(root).toEqual({ dataset: { look: 'dusk', phase: 'closing' }, lang: 'he', dir: 'rtl' })
  applyLook(root, { look: 'system', phase: null })
  expect(root.dataset).toEqual({ look: 'system' })
})
