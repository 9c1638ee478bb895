import { languageTag } from '@/utils/core/help/lines'

/** Names countries or languages by their codes, in the person's own language. */
export function nameOf(locale: string, type: 'region' | 'language'): (code: string) => string {
  const names = new Intl.DisplayNames(languageTag(locale), { type })
  return code => names.of(code) ?? code
}
