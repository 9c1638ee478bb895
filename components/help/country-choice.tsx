import { ELSEWHERE, HELP, languageTag } from '@/utils/core/help/lines'
import { t } from '@/utils/i18n'
import css from './country-choice.module.css'
import { nameOf } from './name-of'

interface CountryChoiceProps {
  readonly shown: string | null
  /** True while the country comes from the browser's language and not from the person. */
  readonly guessed: boolean
  readonly locale: string
  readonly onCountry: (country: string) => void
}

/** Where the person is: asked, at most suggested. A guess is always called one. */
export function CountryChoice({ shown, guessed, locale, onCountry }: CountryChoiceProps) {
  const name = nameOf(locale, 'region')
  const countries = [...HELP.countries.keys()]
    .map(code => ({ code, name: name(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, languageTag(locale)))
  return (
    <div class={css['where']}>
      <label>
        {shown === null ? t('help.where') : t('help.showing')}
        <select value={shown ?? ''} onChange={event => onCountry(event.currentTarget.value)}>
          {shown === null && (
            <option value="" disabled>
              {t('help.choose')}
            </option>
          )}
          {countries.map(country => (
            <option key={country.code} value={country.code}>
              {country.name}
            </option>
          ))}
          <option value={ELSEWHERE}>{t('help.elsewhere')}</option>
        </select>
      </label>
      {guessed && shown !== null && <p>{t('help.guess')}</p>}
    </div>
  )
}
