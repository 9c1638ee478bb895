import type { Language, Look, TextSize } from '@/utils/core/settings/settings'
import type { Feeling } from '@/utils/core/window/feeling'
import { type Phase, WINDOW_PHASES } from '@/utils/core/window/phase'
import { t } from '@/utils/i18n'
import { setLanguage } from '@/utils/i18n/locale'

/** What colours, type, motion and dates depend on. */
interface Appearance {
  readonly look: Look
  readonly textSize: TextSize
  readonly language: Language
  /** Null when no window is open, and none was lately. */
  readonly phase: Phase | null
  readonly feeling: Feeling | null
}

/** The colours to draw with: someone who chose none gets dusk while a window is open. */
export function lookOf({ look, phase }: Pick<Appearance, 'look' | 'phase'>): Look {
  const open = WINDOW_PHASES.some(one => one === phase)
  return look === 'system' && open ? 'dusk' : look
}

/**
 * Tells a page's root how to look (tokens.css listens) and which language it speaks. The language is the one
 * of our strings, not the browser's: a browser in Hebrew still gets English from us, read from left to right.
 */
export function applyLook(root: HTMLElement, appearance: Appearance): void {
  const { phase, feeling, textSize, language } = appearance
  mark(root, 'look', lookOf(appearance))
  mark(root, 'phase', phase)
  mark(root, 'feeling', feeling === 'fine' ? null : feeling)
  mark(root, 'text', textSize === 'usual' ? null : textSize)
  setLanguage(language)
  root.lang = t('page.lang')
  root.dir = t('page.dir')
}

function mark(root: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete root.dataset[name]
  else root.dataset[name] = value
}
