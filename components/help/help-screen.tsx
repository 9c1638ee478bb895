import { countryFromLocale, HELP, helpFor } from '@/utils/core/help/lines'
import { t } from '@/utils/i18n'
import { Screen } from '../ui/screen'
import { CopyText } from './copy-text'
import { CountryChoice } from './country-choice'
import { HelpLineItem } from './help-line-item'
import { HelpNumberRow } from './help-number-row'
import css from './help-screen.module.css'
import { nameOf } from './name-of'
import { Outside } from './outside'
import { Signs } from './signs'
import { Source } from './source'

interface HelpScreenProps {
  /** Where the person says they are; null until they were asked. */
  readonly country: string | null
  /** The browser's language: for names and dates, and for a suggestion while `country` is null. */
  readonly locale: string
  readonly onCountry: (country: string) => void
  readonly onBack: () => void
}

/** Whom to reach, nearest first. Everything is on this machine; the order is that of need. */
export function HelpScreen({ country, locale, onCountry, onBack }: HelpScreenProps) {
  const shown = country ?? countryFromLocale(locale)
  const help = helpFor(shown)
  return (
    <Screen title={t('help.title')} onBack={onBack}>
      <p>{t('help.act')}</p>
      <CountryChoice shown={shown} guessed={country === null} locale={locale} onCountry={onCountry} />
      <section class={css['part']}>
        <h2>{t('help.emergency')}</h2>
        {help ? (
          help.emergency.map(dial => (
            <HelpNumberRow key={dial} number={{ dial, call: true, text: false, word: null }} />
          ))
        ) : (
          <p>{t('help.emergencyElsewhere')}</p>
        )}
      </section>
      <section class={css['part']}>
        <h2>{t('help.lines')}</h2>
        <p class={css['small']}>{help ? t('help.linesHint') : t('help.linesElsewhere')}</p>
        <ul>
          {help?.lines.map(line => (
            <HelpLineItem key={line.numbers[0]?.dial} line={line} nameLanguage={nameOf(locale, 'language')} />
          ))}
        </ul>
        <p class={css['small']}>{t('help.support')}</p>
      </section>
      <section class={css['part']}>
        <h2>{t('help.directories')}</h2>
        <p class={css['small']}>{t('help.directoriesHint')}</p>
        <ul>
          {HELP.directories.map(({ name, web }) => (
            <li key={web}>
              <bdi>{name}</bdi>
              <Outside web={web} />
            </li>
          ))}
        </ul>
      </section>
      <section class={css['part']}>
        <h2>{t('help.messageTitle')}</h2>
        <CopyText text={t('help.message')} />
      </section>
      <Signs />
      <Source />
    </Screen>
  )
}
