import { formatDay } from '@/components/journal/dates'
import { Removable } from '@/components/kept/removable'
import { excerpt } from '@/utils/core/journal/words'
import { type Parked, waiting } from '@/utils/core/parked/parked'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import css from './saved.module.css'

interface SavedItemProps {
  readonly item: Parked
  readonly now: Instant
  readonly gone: boolean
  /** Called as the page is opened. */
  readonly onOpen: () => void
  readonly onRemove: () => void
  readonly onRestore: () => void
}

/** A page to open, or words to read. */
export function SavedItem({ item, now, gone, onOpen, onRemove, onRestore }: SavedItemProps) {
  const { title, url, text, at, returnedAt } = item
  const name = title.trim() || (text ? (excerpt(text).split('\n')[0] ?? '') : t('saved.noTitle'))
  const tonight = returnedAt === null && waiting([item], now).length === 0
  return (
    <Removable name={name} gone={gone} onRemove={onRemove} onRestore={onRestore}>
      {url && (
        <p>
          <a href={url} target="_blank" rel="noreferrer noopener" onClick={onOpen} dir="auto">
            {name}
          </a>
        </p>
      )}
      {!url && title && <p dir="auto">{title}</p>}
      {text && (
        <p class={css['words']} dir="auto">
          {text}
        </p>
      )}
      <p class={css['soft']}>
        {url && `${hostOf(url)}, ${t('saved.opens')}. `}
        {tonight ? t('saved.tomorrow') : formatDay(at, now)}
      </p>
    </Removable>
  )
}

/** The site's name: the one part of an address that tells a person something. */
function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? ''
}
