import type { HelpLine } from '@/utils/core/help/book'
import { t } from '@/utils/i18n'
import css from './help-line-item.module.css'
import { HelpNumberRow } from './help-number-row'
import { Outside } from './outside'

interface HelpLineItemProps {
  readonly line: HelpLine
  readonly nameLanguage: (code: string) => string
}

/** One line: whose it is, how to reach it, and only what is known about when and in which language. */
export function HelpLineItem({ line, nameLanguage }: HelpLineItemProps) {
  const known = [...(line.hours ? [line.hours] : []), ...line.languages.map(nameLanguage)]
  return (
    <li class={css['line']}>
      <h3>
        <bdi>{line.name}</bdi>
      </h3>
      {known.length > 0 && <p class={css['known']}>{known.join(', ')}</p>}
      {line.numbers.map(number => (
        <HelpNumberRow key={number.dial} number={number} />
      ))}
      {line.web && <Outside web={line.web} />}
      {!line.sure && <p class={css['known']}>{t('help.unsure')}</p>}
    </li>
  )
}
