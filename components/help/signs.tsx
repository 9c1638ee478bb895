import { t } from '@/utils/i18n'
import css from './signs.module.css'

/** What needs an emergency number, a clinic the same day, or a word at the next visit. */
export function Signs() {
  const groups = [
    { when: t('help.now'), signs: t('help.nowSigns') },
    { when: t('help.today'), signs: t('help.todaySigns') },
    { when: t('help.visit'), signs: t('help.visitSigns') },
  ]
  return (
    <section class={css['signs']}>
      <h2>{t('help.signs')}</h2>
      {groups.map(({ when, signs }) => (
        <div key={when}>
          <h3>{when}</h3>
          <ul>
            {signs
              .split('\n')
              .filter(sign => sign !== '')
              .map(sign => (
                <li key={sign}>{sign}</li>
              ))}
          </ul>
        </div>
      ))}
      <p>{t('help.signsHint')}</p>
    </section>
  )
}
