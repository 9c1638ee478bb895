import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Tick } from '@/components/ui/tick'
import { type Handles, isWide, type Narrowing, toggled, WIDE } from '@/utils/core/journal/narrow'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import css from './filing.module.css'

interface NarrowByProps {
  readonly handles: Handles
  /** `Span.id` of the open window, or null. */
  readonly spanId: Instant | null
  readonly narrowing: Narrowing
  readonly onNarrow: (narrowing: Narrowing) => void
}

/** More tags than this are no help to choose from; the others are found by searching for them. */
const TAGS_SHOWN = 12

/** What the list can be narrowed to, folded; what it is narrowed to stands beside it. Nothing where nothing differs. */
export function NarrowBy({ handles, spanId, narrowing, onNarrow }: NarrowByProps) {
  const { tags, domains, pages, windows } = handles
  const here = spanId !== null && windows.has(spanId)
  if (tags.length === 0 && domains.length === 0 && !pages && !here) return null
  const chosen = [
    ...narrowing.tags,
    ...narrowing.domains.map(domain => t(`journal.domain.${domain}`)),
    ...(narrowing.pages ? [t('journal.pagesOnly')] : []),
    ...(narrowing.window === null ? [] : [t('journal.thisWindow')]),
  ]
  const shown = [...new Set([...narrowing.tags, ...tags.slice(0, TAGS_SHOWN)])]
  return (
    <Fold title={t('journal.narrow')} beside={chosen.join(', ')}>
      <div class={css['domains']}>
        {here && (
          <Tick
            checked={narrowing.window !== null}
            onChange={on => onNarrow({ ...narrowing, window: on ? spanId : null })}
          >
            {t('journal.thisWindow')}
          </Tick>
        )}
        {pages && (
          <Tick checked={narrowing.pages} onChange={on => onNarrow({ ...narrowing, pages: on })}>
            {t('journal.pagesOnly')}
          </Tick>
        )}
        {domains.map(domain => (
          <Tick
            key={domain}
            checked={narrowing.domains.includes(domain)}
            onChange={() => onNarrow({ ...narrowing, domains: toggled(narrowing.domains, domain) })}
          >
            {t(`journal.domain.${domain}`)}
          </Tick>
        ))}
        {shown.map(tag => (
          <Tick
            key={tag}
            checked={narrowing.tags.includes(tag)}
            onChange={() => onNarrow({ ...narrowing, tags: toggled(narrowing.tags, tag) })}
          >
            {tag}
          </Tick>
        ))}
      </div>
      {!isWide(narrowing) && (
        <Button look="quiet" onClick={() => onNarrow(WIDE)}>
          {t('journal.widen')}
        </Button>
      )}
    </Fold>
  )
}
