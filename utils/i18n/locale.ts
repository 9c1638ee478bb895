import type { Language } from '../core/settings/settings'
import { t } from '.'

let chosen: Language = 'words'

/** Says in which language this page writes its dates and numbers from now on. */
export function setLanguage(language: Language): void {
  chosen = language
}

/**
 * The locale for everything `Intl` writes. With the words it is their language as the person has it: British
 * English among English words, where they prefer that. Undefined is the browser's own.
 */
export function locale(): string | undefined {
  if (chosen === 'browser') return undefined
  const lang = t('page.lang')
  return navigator.languages.find(own => own.split('-')[0] === lang) ?? lang
}
