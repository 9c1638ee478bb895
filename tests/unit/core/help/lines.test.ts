import { describe, expect, test } from 'vitest'
import raw from '@/utils/core/help/help-lines.json'
import { countryFromLocale, ELSEWHERE, HELP, helpFor, languageTag } from '@/utils/core/help/lines'

interface RawLine {
  name: string
  call?: string
  text?: { to: string; word?: string }
  web?: string
  hours?: string
  languages?: string[]
  confidence: string
}
const countries = Object.entries(raw.countries) as [string, { emergency: string[]; lines: RawLine[] }][]

describe('the book of help lines', () => {
  test('has twenty countries and both directories', () => {
    expect(HELP.countries.size).toBe(20)
    expect(HELP.directories.map(directory => directory.web)).toEqual(['findahelpline.com', 'befrienders.org'])
  })

  test('says when it was gathered, and that no person has checked it', () => {
    expect(HELP.compiled).toBe(raw.compiled)
    expect(Date.parse(HELP.compiled ?? '')).not.toBeNaN()
    expect(HELP.checked).toBeNull()
  })

  describe.each(countries)('%s', (code, country) => {
    const help = helpFor(code)

    test('keeps every emergency number and every line, in order', () => {
      expect(help?.emergency).toEqual(country.emergency)
      expect(help?.lines.map(line => line.name)).toEqual(country.lines.map(line => line.name))
    })

    test.each(country.lines.map((line, index) => [line.name, line, index] as const))(
      'loses nothing of %s',
      (_, line, index) => {
        const read = help?.lines[index]
        const dial = (way: 'call' | 'text') => read?.numbers.find(number => number[way])?.dial
        expect(dial('call')).toBe(line.call)
        expect(dial('text')).toBe(line.text?.to)
        expect(read?.numbers.find(number => number.text)?.word ?? undefined).toBe(line.text?.word)
        expect(read?.web ?? undefined).toBe(line.web)
        expect(read?.hours ?? undefined).toBe(line.hours)
        expect(read?.languages).toEqual(line.languages ?? [])
        expect(read?.sure).toBe(line.confidence === 'high')
      },
    )

    test('has a name in English', () => {
      expect(new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code)).toBeTruthy()
    })
  })

  test('knows nothing of other countries, of elsewhere, or before anyone was asked', () => {
    for (const code of [null, ELSEWHERE, 'PT', '', 'gb', 'constructor', '__proto__'])
      expect(helpFor(code)).toBeNull()
  })
})

describe('a country is suggested', () => {
  test.each([
    ['en-GB', 'GB'],
    ['en_GB', 'GB'],
    ['en-gb', 'GB'],
    ['de-AT', 'AT'],
    ['de-CH', 'CH'],
    ['fr-CA', 'CA'],
    ['zh-Hans-KR', 'KR'],
    ['en-US-u-rg-gbzzzz', 'US'],
  ])('by the region in %s: %s', (locale, country) => {
    expect(countryFromLocale(locale)).toBe(country)
  })

  test.each(['en', 'de', 'ja', 'zz', 'es-419', 'pt-PT', 'en-ZZ', '', 'GB', 'not a locale', 'en-', '\u0000'])(
    'never by %j',
    locale => {
      expect(countryFromLocale(locale)).toBeNull()
    },
  )
})

test('a locale that is none becomes the browser’s own', () => {
  expect(languageTag('en_gb')).toBe('en-GB')
  expect(languageTag('')).toBeUndefined()
  expect(() => 'a'.localeCompare('b', languageTag('??'))).not.toThrow()
})
