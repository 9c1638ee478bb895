import { HELP } from '@/utils/core/help/lines'
import { t } from '@/utils/i18n'
import { locale } from '@/utils/i18n/locale'
import css from './source.module.css'

/** What this page is and is not, and how far its numbers can be trusted. */
export function Source() {
  const days = new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' })
  const day = (iso: string) => days.format(new Date(iso))
  return (
    <section class={css['source']}>
      <p>{t('help.plain')}</p>
      {HELP.checked && <p>{t('help.checked', [day(HELP.checked)])}</p>}
      {!HELP.checked && HELP.compiled && <p>{t('help.compiled', [day(HELP.compiled)])}</p>}
    </section>
  )
}
