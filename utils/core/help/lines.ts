import { type CountryHelp, type HelpBook, parseHelpBook } from './book'
import raw from './help-lines.json'

/** Every number and every outside address the Help screen may show. They are in the JSON and nowhere else. */
export const HELP: HelpBook = parseHelpBook(raw)

/** A chosen country that is not in the book, kept as a choice so that nobody is asked twice (CLDR's "unknown"). */
export const ELSEWHERE = 'ZZ'

/** What is known for a country code; null for one that is not in the book, and for none. */
export function helpFor(country: string | null): CountryHelp | null {
  return (country !== null && HELP.countries.get(country)) || null
}

/**
 * A country to suggest, never to assume: the region written in a locale such as `en-GB`, if it is in the book.
 * A bare language suggests nothing; people who speak it live everywhere.
 */
export function countryFromLocale(locale: string): string | null {
  const tag = languageTag(locale)
  const region = tag && new Intl.Locale(tag).region
  return region && HELP.countries.has(region) ? region : null
}

/** A locale as `Intl` takes it (browsers also write `en_GB`), or undefined, which `Intl` reads as the browser's own. */
export function languageTag(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}
