import { t } from '@/utils/i18n'
import css from './section-links.module.css'
import { SECTIONS, sectionTitle } from './sections'

/** Ways to each part of the page, beside it where there is room; elsewhere one scrolls, and they are not there. */
export function SectionLinks() {
  return (
    <nav class={css['links']} aria-label={t('settings.parts')}>
      <ul>
        {SECTIONS.map(name => (
          <li key={name}>
            <a href={`#${name}`}>{sectionTitle(name)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
