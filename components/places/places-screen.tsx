import { Screen } from '@/components/ui/screen'
import { t } from '@/utils/i18n'
import css from './places-screen.module.css'

/** What a place is called, and where it is. The last two are pages of their own. */
const PLACES = [
  ['past', '#past'],
  ['ahead', '#ahead'],
  ['letter', '#letter'],
  ['saved', '#saved'],
  ['journal', '/sidepanel.html#write'],
  ['carry', '#carry'],
  ['settings', '/options.html'],
] as const

/** Everything there is besides the day itself. */
export function PlacesScreen() {
  return (
    <Screen title={t('places.title')} footer={<a href="/sidepanel.html#help">{t('app.help')}</a>}>
      <ul class={css['places']}>
        {PLACES.map(([name, href]) => (
          <li key={name}>
            <a class={css['place']} href={href} aria-describedby={`about-${name}`}>
              {t(`places.${name}.title`)}
            </a>
            <p id={`about-${name}`} class={css['about']}>
              {t(`places.${name}.about`)}
            </p>
          </li>
        ))}
      </ul>
    </Screen>
  )
}
