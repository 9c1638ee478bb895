import { expect, test, vi } from 'vitest'
import { applyLook, lookOf } from '@/components/ui/apply-look'

vi.mock('@/utils/i18n', () => ({ t: (key: string) => ({ 'page.lang': 'he', 'page.dir': 'rtl' })[key] }))

test.each([
  ['system', null, 'system'],
  ['system', 'resting', 'dusk'],
  ['system', 'closing', 'dusk'],
  ['system', 'morning', 'system'],
  ['system', 'days', 'system'],
  ['paper', 'landing', 'paper'],
  ['dusk', null, 'dusk'],
  ['contrast', 'closing', 'contrast'],
] as const)('%s in the phase %s is drawn as %s', (look, phase, drawn) => {
  expect(lookOf({ look, phase })).toBe(drawn)
})

test('tells the root all that it looks by, and takes away what no longer holds', () => {
  const root = { dataset: {}, lang: '', dir: '' } as HTMLElement
  applyLook(root, {
    look: 'system',
    textSize: 'larger',
    language: 'words',
    phase: 'closing',
    feeling: 'floaty',
  })
  expect(root).toEqual({
    dataset: { look: 'dusk', text: 'larger', phase: 'closing', feeling: 'floaty' },
    lang: 'he',
    dir: 'rtl',
  })
  applyLook(root, { look: 'system', textSize: 'usual', language: 'words', phase: null, feeling: 'fine' })
  expect(root.dataset).toEqual({ look: 'system' })
})
