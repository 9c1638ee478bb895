import type { Look } from '@/utils/core/settings/settings'
import type { Phase } from '@/utils/core/window/phase'
import { t } from '@/utils/i18n'

/** What colours and type depend on. */
interface Appearance {
  readonly look: Look
  /** Null when no window is open. */
  readonly phase: Phase | null
}

/** The colours to draw with: someone who chose none gets dusk while a window is open. */
export function lookOf({ look, phase }: Appearance): Look {
  return look === 'system' && phase !== null ? 'dusk' : look
}

/**
 * Tells a page's root how to look (tokens.css listens) and which language it speaks. The language is the one
 * of our strings, not the browser's: a browser in Hebrew still gets English from us, read from left to right.
 */
export function applyLook(root: HTMLElement, appearance: Appearance): void {
  root.dataset['look'] = lookOf(appearance)
  if (appearance.phase) root.dataset['phase'] = appearance.phase
  else delete root.dataset['phase']
  root.lang = t('page.lang')
  root.dir = t('page.dir')
}
